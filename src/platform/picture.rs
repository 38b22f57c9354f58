//! What a camera reads: a text as black and white squares.
use qrcode::{Color, QrCode};

/// A picture of black and white squares.
pub struct Picture {
    /// How many squares it is wide and high, its white rim included.
    pub size: usize,
    /// The black ones, as the data of an SVG path.
    pub path: String,
}

/// The white rim that cameras need, in squares.
const RIM: usize = 4;

impl Picture {
    /// The picture of a text. Nothing, if it is too long for one.
    pub fn of(text: &str) -> Option<Self> {
        let code = QrCode::new(text).ok()?;
        let width = code.width();
        let squares = code.to_colors().into_iter().enumerate();
        let black = squares.filter(|(_, color)| *color == Color::Dark);
        let path =
            black.map(|(at, _)| format!("M{} {}h1v1h-1z", at % width + RIM, at / width + RIM));
        Some(Self { size: width + 2 * RIM, path: path.collect() })
    }
}
