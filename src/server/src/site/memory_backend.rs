//! An in-memory file system for tower-http's `ServeDir`.

use std::collections::BTreeMap;
use std::future::{Ready, ready};
use std::io::{self, Cursor, SeekFrom};
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::SystemTime;

use axum::body::Bytes;
use tokio::io::{AsyncRead, AsyncSeek, ReadBuf};
use tower_http::services::fs;

/// The files by their path, without a leading slash.
#[derive(Clone, Default)]
pub(super) struct MemoryBackend(Arc<BTreeMap<PathBuf, StoredFile>>);

/// A file's content and the time of its last modification, from which `ServeDir` derives the entity tag.
#[derive(Clone)]
pub(super) struct StoredFile {
    pub(super) content: Bytes,
    pub(super) modified: Option<SystemTime>,
}

pub(super) struct OpenFile {
    file: StoredFile,
    position: Cursor<Bytes>,
}

impl MemoryBackend {
    pub(super) fn new(files: BTreeMap<PathBuf, StoredFile>) -> Self {
        Self(Arc::new(files))
    }

    fn get(&self, path: &PathBuf) -> io::Result<StoredFile> {
        self.0.get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl fs::Backend for MemoryBackend {
    type File = OpenFile;
    type Metadata = StoredFile;
    type OpenFuture = Ready<io::Result<OpenFile>>;
    type MetadataFuture = Ready<io::Result<StoredFile>>;

    fn open(&self, path: PathBuf) -> Self::OpenFuture {
        let open = |file: StoredFile| OpenFile { position: Cursor::new(file.content.clone()), file };
        ready(self.get(&path).map(open))
    }

    fn metadata(&self, path: PathBuf) -> Self::MetadataFuture {
        ready(self.get(&path))
    }
}

impl fs::File for OpenFile {
    type Metadata = StoredFile;
    type MetadataFuture<'a> = Ready<io::Result<StoredFile>>;

    fn metadata(&self) -> Self::MetadataFuture<'_> {
        ready(Ok(self.file.clone()))
    }
}

impl fs::Metadata for StoredFile {
    fn is_dir(&self) -> bool {
        false
    }

    fn modified(&self) -> io::Result<SystemTime> {
        self.modified.ok_or_else(|| io::ErrorKind::Unsupported.into())
    }

    fn len(&self) -> u64 {
        self.content.len() as u64
    }
}

impl AsyncRead for OpenFile {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.position).poll_read(context, buffer)
    }
}

impl AsyncSeek for OpenFile {
    fn start_seek(mut self: Pin<&mut Self>, position: SeekFrom) -> io::Result<()> {
        Pin::new(&mut self.position).start_seek(position)
    }

    fn poll_complete(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<u64>> {
        Pin::new(&mut self.position).poll_complete(context)
    }
}
