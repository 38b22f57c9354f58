//! The file of a form, read as it comes.
use super::{form::bad_form, pace::Pace};
use crate::verification::documents::{
    Kind,
    actions::{Error, Sent},
    kind::TELLING,
    limits::{LARGEST, PIECE},
    name::file_name,
};
use actix_multipart::Field;
use actix_web::web::{Bytes, BytesMut};
use futures_util::StreamExt;

/// The file of a form, read as it comes.
pub struct File<'a> {
    field: Field,
    pace: &'a mut Pace,
    /// What came and is not kept yet.
    buffer: BytesMut,
    /// How much came.
    pub size: u64,
    is_over: bool,
}

impl<'a> File<'a> {
    /// Of a field whose content has not been read.
    pub fn new(field: Field, pace: &'a mut Pace) -> Self {
        Self { field, pace, buffer: BytesMut::new(), size: 0, is_over: false }
    }

    /// What the first bytes tell, and the name that the sender gives it.
    pub async fn beginning(&mut self) -> Result<Sent, Error> {
        self.fill(TELLING).await?;
        let called = self.field.content_disposition().map(|it| (it.get_filename_ext(), it));
        let called = called.and_then(|(ext, it)| match ext {
            Some(ext) => Some(String::from_utf8_lossy(&ext.value).into_owned()),
            None => it.get_filename().map(str::to_owned),
        });
        let called = called.unwrap_or_default();
        if self.buffer.is_empty() && called.is_empty() {
            return Err(Error::Nothing);
        }
        let kind = Kind::of(&self.buffer).ok_or(Error::OtherKind)?;
        Ok(Sent { name: file_name(&called, kind), kind })
    }

    /// The next piece; nothing at the end.
    pub async fn piece(&mut self) -> Result<Option<Bytes>, Error> {
        self.fill(PIECE).await?;
        let length = self.buffer.len().min(PIECE);
        Ok((length > 0).then(|| self.buffer.split_to(length).freeze()))
    }

    /// Reads until there is this much, or nothing more to come.
    async fn fill(&mut self, wanted: usize) -> Result<(), Error> {
        while !self.is_over && self.buffer.len() < wanted {
            let Some(chunk) = self.pace.wait(self.field.next()).await? else {
                self.is_over = true;
                return Ok(());
            };
            let chunk = chunk.map_err(bad_form)?;
            self.size += u64::try_from(chunk.len()).unwrap_or(u64::MAX);
            if self.size > LARGEST {
                return Err(Error::TooLarge);
            }
            self.pace.received = self.size;
            self.buffer.extend_from_slice(&chunk);
        }
        Ok(())
    }
}
