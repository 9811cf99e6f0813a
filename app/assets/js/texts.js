// The words that scripts say, Vietnamese and English side by side.
const texts = {
  keys: ["Phím tắt dùng được ở đây", "Keys that work here"],
  keys_off: ["Tắt phím tắt một chữ", "Turn single-letter keys off"],
  close: ["Đóng", "Close"],
  cancel: ["Thôi", "Cancel"],
  sure: ["Đồng ý", "Go on"],
  key_help: ["bảng phím tắt này", "this table of keys"],
  key_search: ["tìm trong danh sách", "search"],
  key_palette: ["bảng lệnh", "commands"],
  key_down: ["dòng dưới", "next row"],
  key_up: ["dòng trên", "previous row"],
  key_open: ["mở dòng", "open the row"],
  key_choose: ["chọn / bỏ chọn dòng", "choose the row"],
  key_all: ["chọn cả trang", "choose the whole page"],
  key_next: ["trang sau", "next page"],
  key_previous: ["trang trước", "previous page"],
  key_zoom_in: ["phóng to", "zoom in"],
  key_zoom_out: ["thu nhỏ", "zoom out"],
  key_fit: ["vừa khổ", "fit"],
  palette: ["Đi đến trang, tìm văn bản…", "Go to a page, find a paper…"],
  search_for: ["Tìm «{0}»", "Find “{0}”"],
  kept: ["Đã giữ bản nháp {0}", "Draft kept at {0}"],
  not_kept: ["Chưa giữ được bản nháp, sẽ thử lại", "The draft is not kept yet; trying again"],
  session_over: ["Phiên làm việc đã hết. Khi bạn gửi, nội dung đang gõ vẫn được giữ.", "The session has ended. What you type is kept when you send it."],
  log_in: ["Đăng nhập lại", "Sign in again"],
  proposed: ["Điền theo gợi ý «{0}»", "Filled from “{0}”"],
  suggestions: ["{0} gợi ý", "{0} suggestions"],
  all_rows: ["Chọn cả trang", "Choose all on this page"],
  waiting: ["Chờ", "Waiting"],
  sending: ["Đang gửi {0}%", "Sending {0}%"],
  reading: ["Đang đọc tệp…", "Reading the file…"],
  sent: ["Đã nhận", "Received"],
  failed: ["Chưa gửi được", "Not sent"],
  again: ["Gửi lại", "Send again"],
  no_connection: ["Mất kết nối với máy chủ. Kiểm tra mạng rồi bấm «Gửi lại».", "No connection to the server. Check the network, then send again."],
  too_large: ["Tệp quá lớn.", "The file is too large."],
};
const column = document.documentElement.lang === "en" ? 1 : 0;

/** A text with its `{0}` filled. */
export function say(name, ...values) {
  const text = texts[name]?.[column] ?? name;
  return text.replace(/\{(\d)\}/g, (_, index) => values[index] ?? "");
}

/** An element with attributes and children; texts are never markup. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** A path of this site, or nothing: what comes as data may not lead elsewhere. */
export function local(path) {
  return /^\/(?![/\\])/.test(path ?? "") ? path : null;
}
