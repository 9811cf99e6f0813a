# Sourced by run-demo and run-tests: finds cargo, and installs Debian packages that are missing.
# shellcheck shell=bash

# say VIETNAMESE ENGLISH
say() { printf '\n== %s\n   %s\n' "$1" "$2" >&2; }
# give_up VIETNAMESE ENGLISH
give_up() { printf '\n!! %s\n!! %s\n' "$1" "$2" >&2; exit 1; }

# Puts cargo on the path and checks that the compiler is new enough.
find_cargo() {
    if ! command -v cargo > /dev/null && [ -r "$HOME/.cargo/env" ]; then
        # shellcheck disable=SC1091
        . "$HOME/.cargo/env"
    fi
    command -v cargo > /dev/null || give_up \
        "Chưa có Rust (cargo). Hãy cài Rust 1.95 trở lên rồi chạy lại." \
        "Rust (cargo) is missing. Install Rust 1.95 or newer and run this again."
    local version
    version=$(rustc --version | cut -d ' ' -f 2)
    printf '1.95\n%s\n' "$version" | sort -V -C || give_up \
        "Rust $version quá cũ, cần 1.95 trở lên." "Rust $version is too old; 1.95 or newer is needed."
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo > /dev/null; then
        sudo "$@"
    else
        give_up "Cần quyền root hoặc sudo để chạy: $*" "root or sudo is needed to run: $*"
    fi
}

apt_updated=no
# install PACKAGE…: only what the caller found missing.
install() {
    [ $# -gt 0 ] || return 0
    command -v apt-get > /dev/null || give_up \
        "Thiếu các gói: $*. Máy không có apt; hãy tự cài." "Missing packages: $*. There is no apt here; install them yourself."
    say "Cài các gói Debian: $*" "Installing Debian packages: $*"
    if [ "$apt_updated" = no ]; then
        as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq < /dev/null >&2
        apt_updated=yes
    fi
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" < /dev/null >&2
}

# The C compiler and headers that SQLite and the cryptography are built with.
install_build_tools() {
    if ! command -v cc > /dev/null || ! printf '#include <stdio.h>\n' | cc -E - > /dev/null 2>&1; then
        install build-essential
    fi
}
