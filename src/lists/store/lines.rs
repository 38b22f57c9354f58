//! The lines of lists.
use crate::{
    lists::{
        entry::{Entry, Sent, Verdict},
        group::Group,
    },
    platform::{
        db::{Conn, Error},
        schema::invitation_list_lines as lines,
    },
    values::ListId,
};
use diesel::prelude::*;

/// How many lines a page shows.
pub const PAGE_SIZE: usize = 50;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = lines)]
struct Row {
    list_id: String,
    number: i32,
    email: String,
    company: String,
    language: String,
    note: String,
    country: String,
    verdict: String,
    detail: String,
    invitation_id: Option<String>,
    customer_invitation_id: Option<String>,
}

/// A page of lines.
#[derive(Debug)]
pub struct Lines {
    /// The lines.
    pub entries: Vec<Entry>,
    /// After which the next page begins, if there is one.
    pub next: Option<i32>,
}

/// Keeps the lines of a list.
pub fn insert_lines(conn: &mut Conn, list: ListId, entries: &[Entry]) -> Result<(), Error> {
    for entry in entries {
        let (invitation_id, customer_invitation_id) = ids(entry.invitation);
        let row = Row {
            list_id: list.to_string(),
            number: entry.number,
            email: entry.email.clone(),
            company: entry.company.clone(),
            language: entry.language.clone(),
            note: entry.note.clone(),
            country: entry.country.clone(),
            verdict: entry.verdict.as_str().to_owned(),
            detail: entry.detail.clone(),
            invitation_id,
            customer_invitation_id,
        };
        diesel::insert_into(lines::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// How many lines of a list have each verdict, of those that any has.
pub fn counts(conn: &mut Conn, list: ListId) -> Result<Vec<(Verdict, u32)>, Error> {
    let counted: Vec<(String, i64)> = lines::table
        .filter(lines::list_id.eq(list.to_string()))
        .group_by(lines::verdict)
        .select((lines::verdict, diesel::dsl::count_star()))
        .load(conn)?;
    let mut counts: Vec<_> = counted
        .into_iter()
        .filter_map(|(name, count)| Some((Verdict::find(&name)?, count.try_into().ok()?)))
        .collect();
    counts.sort_unstable();
    Ok(counts)
}

/// A page of a list's lines.
pub fn lines(conn: &mut Conn, list: ListId, group: Group, after: i32) -> Result<Lines, Error> {
    let mut entries = some(conn, list, |verdict| group.holds(verdict), (after, PAGE_SIZE + 1))?;
    let is_cut = entries.len() > PAGE_SIZE;
    entries.truncate(PAGE_SIZE);
    let next = entries.last().map(|entry| entry.number).filter(|_| is_cut);
    Ok(Lines { entries, next })
}

/// The first lines that are still to be sent.
pub fn next(conn: &mut Conn, list: ListId, most: usize) -> Result<Vec<Entry>, Error> {
    some(conn, list, |verdict| verdict == Verdict::New, (0, most))
}

/// All lines.
pub fn result(conn: &mut Conn, list: ListId) -> Result<Vec<Entry>, Error> {
    some(conn, list, |_| true, (0, crate::lists::MOST))
}

fn some(
    conn: &mut Conn,
    list: ListId,
    is_wanted: impl Fn(Verdict) -> bool,
    (after, most): (i32, usize),
) -> Result<Vec<Entry>, Error> {
    let wanted = Verdict::ALL.iter().copied().filter(|it| is_wanted(*it)).map(Verdict::as_str);
    let rows: Vec<Row> = lines::table
        .filter(lines::list_id.eq(list.to_string()))
        .filter(lines::verdict.eq_any(wanted))
        .filter(lines::number.gt(after))
        .order(lines::number)
        .limit(i64::try_from(most).unwrap_or(i64::MAX))
        .select(Row::as_select())
        .load(conn)?;
    let read = |row: Row| {
        let key = format!("{} {}", row.list_id, row.number);
        row.read().ok_or_else(|| Error::corrupt("invitation_list_lines", key))
    };
    rows.into_iter().map(read).collect()
}

/// What became of a line that was still to be sent. False if somebody was faster.
pub fn judge(conn: &mut Conn, list: ListId, entry: &Entry) -> Result<bool, Error> {
    let waiting = lines::table
        .find((list.to_string(), entry.number))
        .filter(lines::verdict.eq(Verdict::New.as_str()));
    let (invitation, customer) = ids(entry.invitation);
    let changed = diesel::update(waiting)
        .set((
            lines::verdict.eq(entry.verdict.as_str()),
            lines::detail.eq(&entry.detail),
            lines::invitation_id.eq(invitation),
            lines::customer_invitation_id.eq(customer),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// What was sent, as it is kept: a column for each kind.
fn ids(sent: Option<Sent>) -> (Option<String>, Option<String>) {
    match sent {
        None => (None, None),
        Some(Sent::Reseller(id)) => (Some(id.to_string()), None),
        Some(Sent::Customer(id)) => (None, Some(id.to_string())),
    }
}

impl Row {
    #[expect(clippy::option_option, reason = "the outer option says whether the row can be read")]
    fn sent(&self) -> Option<Option<Sent>> {
        Some(match (&self.invitation_id, &self.customer_invitation_id) {
            (Some(id), _) => Some(Sent::Reseller(id.parse().ok()?)),
            (None, Some(id)) => Some(Sent::Customer(id.parse().ok()?)),
            (None, None) => None,
        })
    }

    fn read(self) -> Option<Entry> {
        let invitation = self.sent()?;
        Some(Entry {
            number: self.number,
            email: self.email,
            company: self.company,
            language: self.language,
            note: self.note,
            country: self.country,
            verdict: Verdict::find(&self.verdict)?,
            detail: self.detail,
            invitation,
        })
    }
}
