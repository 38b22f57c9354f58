//! A line of `offers.csv`.
use super::Told;
use crate::{
    orders::catalogue::Content,
    platform::csv::{Cells, Columns, Line, WrongCell},
    values::{Country, Currency, Cycle, Money, SEATS_LIMIT, Seats, Wrong},
};
use std::{collections::BTreeSet, str::FromStr};

/// The columns, all of them required. Countries may be empty.
pub const COLUMNS: Columns = Columns { all: &ALL, either: None };

const ALL: [&str; 9] = [
    "offer",
    "name_en",
    "name_nl",
    "unit_price",
    "currency",
    "cycles",
    "countries",
    "min_seats",
    "max_seats",
];

/// The offer of a line, or every cell of it that is wrong.
pub fn offer(line: &Line) -> Result<Told, Vec<WrongCell>> {
    let mut cells = Cells::of(line);
    let (code, name_en, name_nl) =
        (cells.value("offer"), cells.value("name_en"), cells.value("name_nl"));
    let (seats, price) = (seats(&mut cells), price(&mut cells));
    let (cycles, countries) = (entries(&mut cells, "cycles"), countries(&mut cells));
    let (Some(code), Some(name_en), Some(name_nl), Some(price), Some(seats)) =
        (code, name_en, name_nl, price, seats)
    else {
        return Err(cells.wrongs);
    };
    if !is_payable(price, &cycles, seats) {
        cells.wrong("unit_price", Wrong::new("import-price-high"));
    }
    let content = Content { name_en, name_nl, price, cycles, countries, seats };
    if cells.wrongs.is_empty() { Ok((code, content)) } else { Err(cells.wrongs) }
}

/// A list that has an entry, if none of it is wrong.
fn entries<T: FromStr<Err = Wrong> + Ord>(cells: &mut Cells, column: &str) -> BTreeSet<T> {
    let before = cells.wrongs.len();
    let found = cells.list(column);
    if found.is_empty() && cells.wrongs.len() == before {
        cells.wrong(column, Wrong::missing());
    }
    found
}

/// Where it is sold: nowhere, if the cell is empty. Signs without a country are a slip.
fn countries(cells: &mut Cells) -> BTreeSet<Country> {
    if cells.line.cell("countries").is_empty() {
        return BTreeSet::new();
    }
    entries(cells, "countries")
}

/// The price of a seat for a month, in the smallest unit of its currency.
fn price(cells: &mut Cells) -> Option<Money> {
    let currency: Option<Currency> = cells.value("currency");
    let minor = number(cells.line.cell("unit_price"), "import-price-high");
    let minor: Option<i64> = cells.take("unit_price", minor);
    Some(Money::new(minor?, currency?))
}

fn seats(cells: &mut Cells) -> Option<Seats> {
    let (least, most) = (cells.line.cell("min_seats"), cells.line.cell("max_seats"));
    let least: Option<u32> = cells.take("min_seats", number(least, "import-number-high"));
    let most: Option<u32> = cells.take("max_seats", number(most, "import-number-high"));
    let wrong = || Wrong::new("import-seats").with("most", SEATS_LIMIT);
    cells.take("max_seats", Seats::new(least?, most?).ok_or_else(wrong))
}

/// Whether the dearest order that somebody could make of it is an amount.
fn is_payable(price: Money, cycles: &BTreeSet<Cycle>, seats: Seats) -> bool {
    let dearest = cycles.iter().map(|cycle| cycle.months()).max().unwrap_or(1);
    price.times(dearest).and_then(|price| price.times(seats.most())).is_some()
}

/// A whole number, or what is wrong with it: also that it is too high.
fn number<T: FromStr>(cell: &str, high: &'static str) -> Result<T, Wrong> {
    if cell.is_empty() {
        return Err(Wrong::missing());
    }
    if !cell.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Wrong::new("import-number"));
    }
    cell.parse().map_err(|_| Wrong::new(high))
}
