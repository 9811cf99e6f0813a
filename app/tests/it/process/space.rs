//! The disk is full: told in Vietnamese, nothing lost, and well again when there is room (trust A09).

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use super::hand_over;
use crate::support::process::{Reply, Server};
use crate::support::sheet::entry;
use crate::support::{Engine, Office, files};

/// A small disk of its own, unmounted at the end.
struct Disk(PathBuf);

impl Disk {
    /// `None` where the test may not mount.
    #[allow(clippy::disallowed_methods)]
    fn mount(at: &Path) -> Option<Disk> {
        std::fs::create_dir_all(at).unwrap();
        let done = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=16m", "tmpfs"])
            .arg(at)
            .output();
        done.ok()
            .filter(|said| said.status.success())
            .map(|_| Disk(at.to_owned()))
    }
}

impl Drop for Disk {
    #[allow(clippy::disallowed_methods)]
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (path, into) = {
            let entry = entry.unwrap();
            (entry.path(), to.join(entry.file_name()))
        };
        if path.is_dir() {
            copy(&path, &into);
        } else {
            std::fs::copy(&path, &into).unwrap();
        }
    }
}

/// Fills a disk to the last byte.
fn fill(path: &Path) {
    let mut file = File::create(path).unwrap();
    let block = vec![0_u8; 64 << 10];
    for size in [block.len(), 4096, 512, 1] {
        while file.write_all(&block[..size]).is_ok() {}
    }
}

/// Registers until the disk has no room; what was said then.
async fn until_full(server: &Server, token: &str) -> (i64, Reply) {
    for n in 1..2_000 {
        let reply = server
            .register(token, &entry(&format!("{n}/SNV-VP"), "Đầy đĩa"))
            .await
            .unwrap();
        if reply.status != 201 {
            return (n - 1, reply);
        }
    }
    panic!("the disk never became full");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a09_a_full_disk_is_told_and_nothing_is_lost() {
    let office = Office::new(Engine::Sqlite).await;
    let token = hand_over(&office).await;
    let mounts = tempfile::tempdir().unwrap();
    let Some(disk) = Disk::mount(&mounts.path().join("nho")) else {
        println!("skipped: a small disk cannot be mounted here (needs root)");
        return;
    };
    let data = disk.0.join("data");
    copy(&office.path(""), &data);
    let server = office.serve_at(&data);
    fill(&disk.0.join("rac"));
    let (registered, refused) = until_full(&server, &token).await;
    assert_eq!(refused.status, 507, "{}", String::from_utf8_lossy(&refused.body));
    assert!(
        refused.json()["detail"]
            .as_str()
            .unwrap()
            .contains("Ổ đĩa của máy chủ đã đầy")
    );
    let png = files::png(500, 500);
    let body = [
        &b"--r\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\n"[..],
        &png,
        b"\r\n--r--\r\n",
    ]
    .concat();
    let upload = async || {
        server
            .ask(
                "POST",
                "/api/v1/intake",
                (&token, "multipart/form-data; boundary=r"),
                &body,
            )
            .await
            .unwrap()
    };
    assert_eq!(upload().await.status, 507);
    assert_eq!(
        server.get("/api/v1/incoming", &token).await.unwrap().status,
        200,
        "reading goes on"
    );
    std::fs::remove_file(disk.0.join("rac")).unwrap();
    let mut next = 0;
    for _ in 0..50 {
        let reply = server
            .register(&token, &entry("sau/SNV-VP", "Có chỗ trở lại"))
            .await
            .unwrap();
        if reply.status == 201 {
            next = reply.json()["number"].as_i64().unwrap();
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(next, registered + 1, "what was refused took no number");
    assert_eq!(upload().await.status, 201);
    server.kill();
}
