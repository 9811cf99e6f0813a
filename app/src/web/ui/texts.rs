//! The words of the shell and of the components.

crate::texts! {
    // the shell
    skip { vi: "Đến nội dung chính", en: "Skip to the content" }
    menu { vi: "Mục lục", en: "Menu" }
    main_navigation { vi: "Điều hướng chính", en: "Main navigation" }
    search { vi: "Tìm văn bản, việc, trang…", en: "Find papers, tasks, pages…" }
    search_name { vi: "Tìm kiếm", en: "Search" }
    notices { vi: "Báo tin", en: "Notices" }
    person_menu(name: &str) { vi: "Trang riêng của {name}", en: "Menu of {name}" }
    account { vi: "Tài khoản", en: "Account" }
    saved_views { vi: "Chế độ xem đã lưu", en: "Saved views" }
    drafts { vi: "Bản nháp đang giữ", en: "Kept drafts" }
    language { vi: "Ngôn ngữ", en: "Language" }
    theme { vi: "Giao diện", en: "Theme" }
    theme_auto { vi: "Theo máy", en: "As the computer" }
    theme_light { vi: "Sáng", en: "Light" }
    theme_dark { vi: "Tối", en: "Dark" }
    keys { vi: "Phím tắt (?)", en: "Keys (?)" }
    log_out { vi: "Đăng xuất", en: "Log out" }

    // forms
    must { vi: "bắt buộc", en: "required" }
    faults(count: usize) { vi: "Có {count} chỗ cần sửa. Nội dung bạn gõ vẫn còn nguyên.", en: "{count} things need correction. What you typed is kept." }
    restored { vi: "Đã lấy lại nội dung bạn gõ dở lần trước.", en: "What you had typed before was brought back." }
    discard { vi: "Bỏ bản nháp", en: "Discard the draft" }
    discard_sure { vi: "Bỏ hẳn nội dung đang gõ dở này?", en: "Discard what was typed for good?" }
    date_help { vi: "Gõ 5/3, hôm qua, thứ 6…", en: "Type 5/3, hôm qua, thứ 6…" }

    // lists
    find { vi: "Tìm", en: "Find" }
    any { vi: "Tất cả", en: "All" }
    without { vi: "bỏ điều kiện này", en: "remove this filter" }
    reset { vi: "Bỏ mọi bộ lọc", en: "Reset" }
    columns { vi: "Cột", en: "Columns" }
    show_columns { vi: "Hiện các cột đã chọn", en: "Show these columns" }
    export { vi: "Xuất", en: "Export" }
    save_view { vi: "Lưu chế độ xem", en: "Save view" }
    view_name { vi: "Tên chế độ xem", en: "Name of the view" }
    save { vi: "Lưu", en: "Save" }
    edit_views { vi: "Sửa các chế độ xem", en: "Edit views" }
    items(count: &str) { vi: "{count} mục", en: "{count} items" }
    chosen { vi: "đã chọn", en: "chosen" }
    choose_row { vi: "Chọn dòng này", en: "Choose this row" }
    unchoose { vi: "Bỏ chọn", en: "Clear" }
    pages { vi: "Trang", en: "Pages" }
    first { vi: "Đầu", en: "First" }
    previous { vi: "Trước", en: "Previous" }
    next { vi: "Sau", en: "Next" }
    last { vi: "Cuối", en: "Last" }
    preview { vi: "Trang đầu của văn bản", en: "First page" }
    no_preview { vi: "Văn bản này không có hình.", en: "This paper has no picture." }
    nothing_found { vi: "Không có mục nào khớp với điều kiện đang chọn.", en: "Nothing matches these conditions." }

    // viewer, upload, charts
    page_of(page: usize, pages: usize) { vi: "Trang {page}/{pages}", en: "Page {page} of {pages}" }
    page_of_pages(pages: usize) { vi: "/ {pages}", en: "of {pages}" }
    page_number { vi: "Số trang", en: "Page number" }
    viewer { vi: "Hình các trang của văn bản", en: "Pages of the paper" }
    thumbnails { vi: "Các trang", en: "Pages" }
    zoom_in { vi: "Phóng to", en: "Zoom in" }
    zoom_out { vi: "Thu nhỏ", en: "Zoom out" }
    fit_width { vi: "Vừa khổ", en: "Fit" }
    choose_files { vi: "Chọn tệp", en: "Choose files" }
    drop_here { vi: "Thả tệp vào đây hoặc chọn từ máy", en: "Drop files here or choose them" }
    send { vi: "Gửi lên", en: "Upload" }
    table_behind { vi: "Bảng số liệu", en: "The figures" }
}
