//! Slow tests that do harm, run by name: `cargo test --test faults -- --ignored`. `TWOTIER_ROUNDS` says how often
//! (20), `TEST_DATABASE_URL` names a PostgreSQL server.
mod kill;
mod world;

use world::World;

#[actix_web::test]
#[ignore = "slow: kills the server in rounds"]
async fn a_killed_server_on_sqlite_has_lost_nothing_that_it_acknowledged() {
    let world = World::on_sqlite();
    kill::rounds(&world).await;
}

#[actix_web::test]
#[ignore = "needs PostgreSQL, and is slow: kills the server in rounds"]
async fn a_killed_server_on_postgresql_has_lost_nothing_that_it_acknowledged() {
    let server =
        std::env::var("TEST_DATABASE_URL").expect("TEST_DATABASE_URL names a PostgreSQL server");
    let world = World::on_postgres(&server);
    kill::rounds(&world).await;
}
