//! A form with a file, read as it comes, and never further than a list may be long (reliability rule 33).
use crate::{
    lists::forms::{ManyForm, Upload},
    platform::web,
};
use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::{http::header::HeaderMap, web::Payload};
use futures_util::StreamExt;

/// The largest list.
const LARGEST: usize = 512 * 1024;
/// So much is read at most: a browser shows an answer only after it has sent everything.
const PATIENCE: usize = 4 * 1024 * 1024;
/// The largest of the other fields.
const LARGEST_FIELD: usize = 16 * 1024;
/// So many fields a form has at most.
const FIELDS: usize = 40;

/// What was typed, and what came with it.
pub async fn read(headers: &HeaderMap, body: Payload) -> web::Result<(ManyForm, Upload)> {
    let mut parts = Multipart::new(headers, body);
    let (mut form, mut upload, mut read) = (ManyForm::default(), Upload::default(), 0);
    for _ in 0..FIELDS {
        let Some(part) = parts.next().await else { return Ok((form, upload)) };
        let field = part.map_err(bad)?;
        let name = field.name().unwrap_or_default().to_owned();
        let (content, is_whole) = content(field, most(&name), &mut read).await?;
        match name.as_str() {
            "file" if !is_whole => upload.too_large = Some("file"),
            "lines" if content.len() > LARGEST => {
                upload.too_large = Some("lines");
                form.take(&name, text(content)?);
            }
            "file" => upload.file = Some(content).filter(|content| !content.is_empty()),
            name if is_whole => form.take(name, text(content)?),
            _ => return Err(web::Error::Bad("form-too-large")),
        }
    }
    Err(web::Error::Bad("bad-form"))
}

/// How much of a field is kept. Pasted lines are shown again, however many: nobody has them elsewhere.
fn most(name: &str) -> usize {
    match name {
        "file" => LARGEST,
        "lines" => PATIENCE,
        _ => LARGEST_FIELD,
    }
}

/// What a field holds, as far as it may, and whether that is all.
async fn content(mut field: Field, most: usize, read: &mut usize) -> web::Result<(Vec<u8>, bool)> {
    let (mut content, mut is_whole) = (vec![], true);
    while let Some(chunk) = field.next().await {
        let chunk = chunk.map_err(bad)?;
        *read += chunk.len();
        if *read > PATIENCE {
            return Err(web::Error::Bad("form-too-large"));
        }
        is_whole = is_whole && content.len() + chunk.len() <= most;
        if is_whole {
            content.extend_from_slice(&chunk);
        }
    }
    Ok((content, is_whole))
}

fn text(content: Vec<u8>) -> web::Result<String> {
    String::from_utf8(content).map_err(|_| web::Error::Bad("bad-form"))
}

/// What is wrong with the form is of no interest but to whoever looks for a fault.
#[expect(clippy::needless_pass_by_value, reason = "as `map_err` takes it")]
fn bad(error: MultipartError) -> web::Error {
    tracing::debug!(%error, "a list did not arrive");
    web::Error::Bad("bad-form")
}
