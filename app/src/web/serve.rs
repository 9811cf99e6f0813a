//! Listening: TLS by rustls, plain HTTP only where the configuration says so.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use axum::{Extension, Router};
use rustls::ServerConfig;
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use crate::clock::Rng;
use crate::config::{Config, Tls, write_private};

/// A handshake that takes longer is dropped.
const HANDSHAKE: Duration = Duration::from_secs(10);

/// A server that listens; [`serve`] runs it.
pub struct Serving {
    listener: TcpListener,
    acceptor: Option<TlsAcceptor>,
    pub address: SocketAddr,
}

impl Serving {
    /// Binds the address and prepares the certificate.
    pub async fn bind(config: &Config, rng: &Rng) -> std::io::Result<Serving> {
        let acceptor = match &config.tls {
            Tls::Off => None,
            Tls::Files { certificate, key } => Some(acceptor(certificate, key)?),
            Tls::Local { names } => {
                let (certificate, key) = local_authority(&config.keys(), names, rng)?;
                Some(acceptor(&certificate, &key)?)
            }
        };
        let listener = TcpListener::bind(config.listen).await?;
        let address = listener.local_addr()?;
        Ok(Serving {
            listener,
            acceptor,
            address,
        })
    }

    /// `http` or `https`.
    pub fn scheme(&self) -> &'static str {
        if self.acceptor.is_some() { "https" } else { "http" }
    }
}

/// Where a connection comes from, over either listener.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub SocketAddr);

impl Connected<IncomingStream<'_, TcpListener>> for Peer {
    fn connect_info(stream: IncomingStream<'_, TcpListener>) -> Peer {
        Peer(*stream.remote_addr())
    }
}

impl Connected<IncomingStream<'_, TlsListener>> for Peer {
    fn connect_info(stream: IncomingStream<'_, TlsListener>) -> Peer {
        Peer(*stream.remote_addr())
    }
}

/// Tells answers that never end by themselves (server-sent events) that the server is going down.
#[derive(Clone, Debug, Default)]
pub struct Stopping(Arc<AtomicBool>);

impl Stopping {
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Serves until `stop` resolves; requests under way are answered first.
pub async fn serve(
    serving: Serving,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let stopping = Stopping::default();
    let router = router.layer(Extension(stopping.clone()));
    let stop = async move {
        stop.await;
        stopping.0.store(true, Ordering::Relaxed);
    };
    let service = router.into_make_service_with_connect_info::<Peer>();
    match serving.acceptor {
        None => {
            axum::serve(serving.listener, service)
                .with_graceful_shutdown(stop)
                .await
        }
        Some(acceptor) => {
            let listener = TlsListener::start(serving.listener, acceptor, serving.address);
            axum::serve(listener, service).with_graceful_shutdown(stop).await
        }
    }
}

fn acceptor(certificate: &Path, key: &Path) -> std::io::Result<TlsAcceptor> {
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(certificate)
        .and_then(Iterator::collect)
        .map_err(|e| std::io::Error::other(format!("{}: {e}", certificate.display())))?;
    let key =
        PrivateKeyDer::from_pem_file(key).map_err(|e| std::io::Error::other(format!("{}: {e}", key.display())))?;
    let mut config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .map_err(std::io::Error::other)?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// Makes, once, an authority of this installation and a server certificate signed by it.
///
/// `authority.pem` is what the office installs on its computers (docs/operating/tls.md).
fn local_authority(
    folder: &Path,
    names: &[String],
    rng: &Rng,
) -> std::io::Result<(std::path::PathBuf, std::path::PathBuf)> {
    let (certificate, key) = (folder.join("server.pem"), folder.join("server-key.pem"));
    if certificate.exists() && key.exists() {
        return Ok((certificate, key));
    }
    std::fs::create_dir_all(folder)?;
    let other = std::io::Error::other::<rcgen::Error>;
    let mut authority = rcgen::CertificateParams::default();
    authority.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Constrained(0));
    authority
        .distinguished_name
        .push(rcgen::DnType::CommonName, "Châu Bản - chứng thư nội bộ");
    authority.key_usages = vec![rcgen::KeyUsagePurpose::KeyCertSign, rcgen::KeyUsagePurpose::CrlSign];
    let authority_key = rcgen::KeyPair::generate().map_err(other)?;
    let authority_pem = authority.self_signed(&authority_key).map_err(other)?.pem();
    let issuer = rcgen::Issuer::new(authority, authority_key);
    let mut server = rcgen::CertificateParams::new(names.to_vec()).map_err(other)?;
    server.distinguished_name.push(
        rcgen::DnType::CommonName,
        names.first().map_or("chauban", String::as_str),
    );
    server.serial_number = Some(rcgen::SerialNumber::from(rng.bytes::<16>().to_vec()));
    server.extended_key_usages = vec![rcgen::ExtendedKeyUsagePurpose::ServerAuth];
    let server_key = rcgen::KeyPair::generate().map_err(other)?;
    let server_pem = server.signed_by(&server_key, &issuer).map_err(other)?.pem();
    std::fs::write(folder.join("authority.pem"), &authority_pem)?;
    std::fs::write(&certificate, format!("{server_pem}{authority_pem}"))?;
    write_private(&key, server_key.serialize_pem().as_bytes())?;
    Ok((certificate, key))
}

/// Accepts TLS connections; each handshake runs in its own task so that a slow one holds up nobody.
struct TlsListener {
    ready: mpsc::Receiver<(TlsStream<TcpStream>, SocketAddr)>,
    address: SocketAddr,
}

impl TlsListener {
    fn start(listener: TcpListener, acceptor: TlsAcceptor, address: SocketAddr) -> TlsListener {
        let (send, ready) = mpsc::channel(64);
        tokio::spawn(async move {
            loop {
                let Ok((stream, peer)) = listener.accept().await else {
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                };
                let (acceptor, send) = (acceptor.clone(), send.clone());
                tokio::spawn(async move {
                    if let Ok(Ok(stream)) = tokio::time::timeout(HANDSHAKE, acceptor.accept(stream)).await {
                        let _ = send.send((stream, peer)).await;
                    }
                });
            }
        });
        TlsListener { ready, address }
    }
}

impl Listener for TlsListener {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.ready.recv().await {
            Some(connection) => connection,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> std::io::Result<SocketAddr> {
        Ok(self.address)
    }
}
