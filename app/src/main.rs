//! `chauban`: see [`chauban::cli`].

fn main() -> std::process::ExitCode {
    chauban::cli::run()
}
