//! Static files, held in the binary: compressed once, kept by browsers for a year under their digest.
use crate::platform::secrets::hex;
use actix_web::{HttpRequest, HttpResponse, http::header, web};
use flate2::{Compression, write::GzEncoder};
use rust_embed::RustEmbed;
use std::{collections::HashMap, io::Write, sync::LazyLock};

#[derive(RustEmbed)]
#[folder = "static"]
struct Files;

struct Asset {
    digest: String,
    kind: &'static str,
    plain: web::Bytes,
    gzip: web::Bytes,
}

static ASSETS: LazyLock<HashMap<String, Asset>> = LazyLock::new(|| {
    Files::iter().filter_map(|name| Some((name.to_string(), read(&name)?))).collect()
});

/// A file's address with its digest.
pub fn address(name: &str) -> String {
    let digest = ASSETS.get(name).map_or("", |asset| asset.digest.as_str());
    format!("/static/{name}?v={digest}")
}

/// Where the files are served. Outside the session: a style sheet has no reader.
pub fn mount(cfg: &mut web::ServiceConfig) {
    let file = web::resource("/static/{name}");
    cfg.service(file.route(web::get().to(serve)).route(web::head().to(serve)));
}

async fn serve(req: HttpRequest, name: web::Path<String>) -> HttpResponse {
    let Some(asset) = ASSETS.get(name.as_str()) else { return HttpResponse::NotFound().finish() };
    let takes_gzip = req
        .headers()
        .get(header::ACCEPT_ENCODING)
        .is_some_and(|value| value.to_str().unwrap_or_default().contains("gzip"));
    let is_named = req.query_string() == format!("v={}", asset.digest);
    let keep = if is_named { "public, max-age=31536000, immutable" } else { "public, max-age=300" };
    let mut answer = HttpResponse::Ok();
    answer
        .content_type(asset.kind)
        .insert_header((header::CACHE_CONTROL, keep))
        .insert_header((header::ETAG, format!("\"{}\"", asset.digest)))
        .insert_header((header::VARY, "accept-encoding"));
    if takes_gzip {
        answer.insert_header((header::CONTENT_ENCODING, "gzip")).body(asset.gzip.clone())
    } else {
        answer.insert_header((header::CONTENT_ENCODING, "identity")).body(asset.plain.clone())
    }
}

fn read(name: &str) -> Option<Asset> {
    let file = Files::get(name)?;
    let digest = hex(file.metadata.sha256_hash().first_chunk::<8>()?);
    let mut gzip = GzEncoder::new(vec![], Compression::best());
    gzip.write_all(&file.data).ok()?;
    Some(Asset {
        digest,
        kind: kind(name),
        gzip: gzip.finish().ok()?.into(),
        plain: file.data.into_owned().into(),
    })
}

fn kind(name: &str) -> &'static str {
    match name.rsplit_once('.') {
        Some((_, "css")) => "text/css; charset=utf-8",
        Some((_, "js")) => "text/javascript; charset=utf-8",
        Some((_, "svg")) => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
