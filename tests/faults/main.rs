//! Slow tests that do harm, run by name: `cargo test --test faults -- --ignored`. `TWOTIER_ROUNDS` says how often
//! (20; a hundred for `cargo test --test faults admins -- --ignored` before a release), `TEST_DATABASE_URL` names a
//! PostgreSQL server.
mod acting;
mod admins;
mod customers;
mod kill;
mod lists;
mod orders;
mod partnerships;
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

#[actix_web::test]
#[ignore = "slow: two servers on one database, in rounds"]
async fn of_two_admins_on_two_nodes_on_sqlite_one_is_left() {
    admins::rounds(&World::on_sqlite()).await;
}

#[actix_web::test]
#[ignore = "needs PostgreSQL, and is slow: two servers on one database, in rounds"]
async fn of_two_admins_on_two_nodes_on_postgresql_one_is_left() {
    admins::rounds(&on_postgres("admins")).await;
}

#[actix_web::test]
#[ignore = "slow: two servers on one database, in rounds"]
async fn an_invitation_on_two_nodes_on_sqlite_is_answered_once() {
    partnerships::rounds(&World::on_sqlite()).await;
}

#[actix_web::test]
#[ignore = "needs PostgreSQL, and is slow: two servers on one database, in rounds"]
async fn an_invitation_on_two_nodes_on_postgresql_is_answered_once() {
    partnerships::rounds(&on_postgres("partnerships")).await;
}

#[actix_web::test]
#[ignore = "slow: two servers on one database, in rounds"]
async fn who_acts_on_two_nodes_on_sqlite_stops_when_access_ends() {
    acting::rounds(&World::on_sqlite()).await;
}

#[actix_web::test]
#[ignore = "needs PostgreSQL, and is slow: two servers on one database, in rounds"]
async fn who_acts_on_two_nodes_on_postgresql_stops_when_access_ends() {
    acting::rounds(&on_postgres("acting")).await;
}

#[actix_web::test]
#[ignore = "slow: two servers on one database, in rounds"]
async fn an_open_link_on_two_nodes_on_sqlite_is_answered_once() {
    partnerships::open_rounds(&World::on_sqlite()).await;
}

#[actix_web::test]
#[ignore = "needs PostgreSQL, and is slow: two servers on one database, in rounds"]
async fn an_open_link_on_two_nodes_on_postgresql_is_answered_once() {
    partnerships::open_rounds(&on_postgres("open_link")).await;
}

#[actix_web::test]
#[ignore = "slow: two servers on one database, in rounds"]
async fn a_customer_on_two_nodes_on_sqlite_authorizes_all_or_nothing() {
    customers::rounds(&World::on_sqlite()).await;
}

#[actix_web::test]
#[ignore = "needs PostgreSQL, and is slow: two servers on one database, in rounds"]
async fn a_customer_on_two_nodes_on_postgresql_authorizes_all_or_nothing() {
    customers::rounds(&on_postgres("customers")).await;
}

#[actix_web::test]
#[ignore = "slow: two servers on one database and a third that is killed, in rounds"]
async fn an_order_on_two_nodes_on_sqlite_is_placed_once_and_by_right() {
    orders::rounds(&World::on_sqlite()).await;
}

#[actix_web::test]
#[ignore = "needs PostgreSQL, and is slow: two servers on one database and a third that is killed, in rounds"]
async fn an_order_on_two_nodes_on_postgresql_is_placed_once_and_by_right() {
    orders::rounds(&on_postgres("orders")).await;
}

#[actix_web::test]
#[ignore = "slow: kills the server in rounds"]
async fn lists_of_resellers_on_sqlite_are_sent_once_whatever_breaks_off() {
    lists::of_resellers(&World::on_sqlite()).await;
}

#[actix_web::test]
#[ignore = "needs PostgreSQL, and is slow: kills the server in rounds"]
async fn lists_of_resellers_on_postgresql_are_sent_once_whatever_breaks_off() {
    lists::of_resellers(&on_postgres("lists")).await;
}

#[actix_web::test]
#[ignore = "slow: two servers on one database and a third that is killed, in rounds"]
async fn lists_of_customers_on_sqlite_are_sent_once_whatever_breaks_off() {
    lists::of_customers(&World::on_sqlite()).await;
}

#[actix_web::test]
#[ignore = "needs PostgreSQL, and is slow: two servers on one database and a third that is killed, in rounds"]
async fn lists_of_customers_on_postgresql_are_sent_once_whatever_breaks_off() {
    lists::of_customers(&on_postgres("customer_lists")).await;
}
