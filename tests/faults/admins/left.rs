//! How many admins are left.
use crate::world::World;
use diesel::{QueryableByName, RunQueryDsl, prelude::*, sql_query, sql_types::BigInt};
use twotier::platform::{
    db::{Conn, Error},
    schema::users,
};

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

const ADMINS: &str = "SELECT count(*) FROM users u JOIN user_roles r ON r.user_id = u.id \
    WHERE u.state = 'enabled' AND r.role = 'global_admin' AND u.organization_id";

/// How many global admins somebody's company has.
pub fn admins_beside(conn: &mut Conn, id: &str) -> Result<i64, Error> {
    let company = users::table.find(id).select(users::organization_id).first::<String>(conn)?;
    let query = format!("SELECT ({ADMINS} = '{company}') AS count");
    Ok(sql_query(query).get_result::<Count>(conn)?.count)
}

/// How many global admins who can sign in each company has.
pub async fn left(world: &World) -> Vec<i64> {
    let query = format!("SELECT ({ADMINS} = o.id) AS count FROM organizations o ORDER BY o.id");
    let count = move |conn: &mut Conn| -> Result<Vec<Count>, Error> {
        Ok(sql_query(query).load::<Count>(conn)?)
    };
    let found = world.portal.db.read(count).await.unwrap();
    found.into_iter().map(|row| row.count).collect()
}
