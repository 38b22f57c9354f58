//! SIGTERM while enrollments are being submitted (reliability T-CR-3).
use crate::{
    submissions::{self, Answer, CLIENTS, Kept},
    world::World,
};
use std::{
    process::{Child, Command},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

/// What was begun is finished and answered; what came too late was refused before anything was done. A
/// submission that is kept but was never answered is what `kill -9` leaves, and what a stop must not.
pub async fn rounds(world: &World) {
    let (rounds, mut answered) = (submissions::rounds_asked(), 0);
    for round in 0..rounds {
        world.add_companies(round, CLIENTS).await;
        answered += stop_in_the_middle(world, round).await;
        let (is_content, told) = world.check();
        assert!(is_content, "round {round}: {told}");
    }
    assert!(answered > 0, "no submission was ever answered");
    println!("{rounds} rounds: {answered} of {} answered", rounds * CLIENTS);
}

async fn stop_in_the_middle(world: &World, round: u32) -> u32 {
    let (child, base) = world.serve();
    let done = Arc::new(AtomicU32::new(0));
    let submits = submissions::reviews(&base, round).await.into_iter().map(|at_review| {
        let done = Arc::clone(&done);
        actix_web::rt::spawn(async move {
            let answer = submissions::submit(at_review).await;
            done.fetch_add(1, Ordering::SeqCst);
            answer
        })
    });
    let submits: Vec<_> = submits.collect();
    while done.load(Ordering::SeqCst) < round % CLIENTS {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    terminate(child).await;
    let mut answered = 0;
    for (n, submit) in submits.into_iter().enumerate() {
        let told = submit.await.unwrap();
        let kept = submissions::kept(world, format!("c{round}x{n}")).await;
        match told {
            Answer::Page(_) => assert_eq!(told.reference().map(Kept::Whole), Some(kept)),
            Answer::SentOn => assert_ne!(kept, Kept::Nothing),
            Answer::Silence => assert_eq!(kept, Kept::Nothing, "round {round}, company {n}"),
        }
        answered += u32::from(!matches!(told, Answer::Silence));
    }
    answered
}

/// Asks the server to stop, and sees it end well.
async fn terminate(mut child: Child) {
    let asked = Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
    assert!(asked.unwrap().success());
    let ended = actix_web::rt::task::spawn_blocking(move || child.wait()).await.unwrap().unwrap();
    assert!(ended.success(), "the server ended with {ended}");
}
