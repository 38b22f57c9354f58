//! Slow tests that do harm, run by name: `cargo test --test faults -- --ignored`. `TWOTIER_ROUNDS` says how often
//! (20), `TEST_DATABASE_URL` names a PostgreSQL server.
mod kill;
mod stop;
mod submissions;
mod world;

use world::World;

fn on_postgres(name: &str) -> World {
    let server =
        std::env::var("TEST_DATABASE_URL").expect("TEST_DATABASE_URL names a PostgreSQL server");
    World::on_postgres(&server, name)
}

#[actix_web::test]
#[ignore = "slow: kills the server in rounds"]
async fn a_killed_server_on_sqlite_has_lost_nothing_that_it_acknowledged() {
    kill::rounds(&World::on_sqlite()).await;
}

#[actix_web::test]
#[ignore = "needs PostgreSQL, and is slow: kills the server in rounds"]
async fn a_killed_server_on_postgresql_has_lost_nothing_that_it_acknowledged() {
    kill::rounds(&on_postgres("kill")).await;
}

#[actix_web::test]
#[ignore = "slow: stops the server in rounds"]
async fn a_stopped_server_on_sqlite_answers_what_it_began() {
    stop::rounds(&World::on_sqlite()).await;
}

#[actix_web::test]
#[ignore = "needs PostgreSQL, and is slow: stops the server in rounds"]
async fn a_stopped_server_on_postgresql_answers_what_it_began() {
    stop::rounds(&on_postgres("stop")).await;
}
