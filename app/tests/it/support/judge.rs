//! Outside judges: programs that nobody here wrote.

use std::process::Command;

use super::skip;

/// Fails unless the PDF is what it claims: `2a`, `2b`, `ua1` … (the library `page-validation`).
///
/// `./run-tests` installs the judge and names its Python in `CHAUBAN_PAGE_PYTHON`.
#[allow(clippy::disallowed_methods)] // a judge is a process
pub fn is_pdfa(pdf: &[u8], profile: &str) {
    let Some(python) = std::env::var_os("CHAUBAN_PAGE_PYTHON") else {
        return skip("no PDF/A judge (CHAUBAN_PAGE_PYTHON); ./run-tests installs it");
    };
    const ASK: &str = "import page, sys\n\
        report = page.validate_pdf(sys.argv[1], profile=sys.argv[2])\n\
        print(*sorted({failure.rule_id for failure in report.failures}))\n\
        sys.exit(0 if report.is_compliant else 1)";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("judged.pdf");
    std::fs::write(&path, pdf).unwrap();
    let said = Command::new(python)
        .args(["-c", ASK])
        .arg(&path)
        .arg(profile)
        .output()
        .unwrap();
    let text = format!(
        "{}{}",
        String::from_utf8_lossy(&said.stdout),
        String::from_utf8_lossy(&said.stderr)
    );
    assert!(said.status.success(), "not PDF/A-{profile}: {text}");
}
