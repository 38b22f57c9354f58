//! What an import does to a real database.
use super::import_file;
use crate::{
    platform::{
        clock::Clock,
        csv::{ImportError, Imported},
        db::Db,
        schema::offers,
        testing::TestDb,
    },
    values::OfferCode,
};
use diesel::prelude::*;

const HEADER: &str =
    "offer,name_en,name_nl,unit_price,currency,cycles,countries,min_seats,max_seats";
const BASIC: &str = "WORK-BASIC,Workplace,Werkplek,520,EUR,monthly;annual,NL; BE,1,300";

async fn import(db: &Db, lines: &[&str]) -> Result<Imported, ImportError> {
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), format!("{HEADER}\n{}\n", lines.join("\n"))).unwrap();
    import_file(db, &Clock::System, file.path(), |_, _| {}).await
}

async fn wrong(db: &Db, lines: &[&str]) -> Vec<(u64, String, &'static str)> {
    match import(db, lines).await {
        Err(ImportError::Wrong(cells)) => {
            cells.into_iter().map(|c| (c.line, c.column, c.wrong.code())).collect()
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_line_is_an_offer_known_by_its_code() {
    let TestDb { db, files: _folder, .. } = TestDb::open();
    let done = |added, changed, unchanged| Imported { added, changed, unchanged };
    assert_eq!(
        import(&db, &[BASIC, &BASIC.replace("BASIC", "MORE")]).await.unwrap(),
        done(2, 0, 0)
    );
    assert_eq!(import(&db, &[&BASIC.replace("WORK-B", "work-b")]).await.unwrap(), done(0, 0, 1));
    for other in [
        BASIC.replace("520", "521"),
        BASIC.replace("NL; BE", "NL"),
        BASIC.replace("NL; BE", ""),
        BASIC.replace("monthly;annual", "annual"),
        BASIC.replace("300", "301"),
        BASIC.replace("Werkplek", "Werkplek 2"),
    ] {
        assert_eq!(import(&db, &[&other]).await.unwrap(), done(0, 1, 0), "{other}");
    }
    let code: OfferCode = "WORK-BASIC".parse().unwrap();
    let kept = db.read(move |conn| super::store::find_by_code(conn, &code)).await.unwrap().unwrap();
    assert_eq!(kept.content.name_nl.as_str(), "Werkplek 2");
    assert_eq!(kept.content.countries.len(), 2);
}

/// As some programs write them still: such lines all have the same number.
#[tokio::test]
async fn an_offer_that_stands_there_twice_is_found_where_lines_end_otherwise() {
    let TestDb { db, files: _folder, .. } = TestDb::open();
    let told = wrong(&db, &[&format!("{BASIC}\r{BASIC}")]).await;
    assert_eq!(told, [(2, "offer".to_owned(), "import-offer-twice")]);
}

#[tokio::test]
async fn one_wrong_cell_and_nothing_is_imported() {
    let TestDb { db, files: _folder, .. } = TestDb::open();
    let told = wrong(
        &db,
        &[
            BASIC,
            "W!,W,,5.20,eur,weekly,NL;XX,0,x",
            &BASIC.replace("BASIC", "basic"),
            "A1,Name,Naam,,EUR,,,9,3",
            "A2,Name,Naam,4294967295,EUR,annual,NL,1,1000000",
            "A3,Name,Naam,9223372036854775808,EUR,annual,NL,1,1000001",
            "A4,Name,Naam,-5,EUR,;,;;,1,99999999999",
            "A5,Name,Naam,768614336405,EUR,annual,NL,1,1000000",
            "A6,Name,Naam,768614336404,EUR,annual,NL,1,1000000",
        ],
    )
    .await;
    let told: Vec<_> = told.iter().map(|(line, at, code)| (*line, at.as_str(), *code)).collect();
    assert_eq!(
        told,
        [
            (3, "offer", "offer-code-format"),
            (3, "name_en", "name-too-short"),
            (3, "name_nl", "missing"),
            (3, "max_seats", "import-number"),
            (3, "currency", "currency-unknown"),
            (3, "unit_price", "import-number"),
            (3, "cycles", "cycle-unknown"),
            (3, "countries", "country-unknown"),
            (4, "offer", "import-offer-twice"),
            (5, "max_seats", "import-seats"),
            (5, "unit_price", "missing"),
            (5, "cycles", "missing"),
            (7, "max_seats", "import-seats"),
            (7, "unit_price", "import-price-high"),
            (8, "max_seats", "import-number-high"),
            (8, "unit_price", "import-number"),
            (8, "cycles", "missing"),
            (8, "countries", "missing"),
            (9, "unit_price", "import-price-high"),
        ]
    );
    let count = |conn: &mut _| offers::table.count().get_result::<i64>(conn);
    let kept = db.read(move |conn| count(conn).map_err(crate::platform::db::Error::from)).await;
    assert_eq!(kept.unwrap(), 0);
}
