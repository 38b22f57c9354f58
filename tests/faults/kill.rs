//! Kill -9 while enrollments are being submitted (reliability T-CR-1).
use crate::{
    submissions::{self, Answer, Browser, CLIENTS, Kept},
    world::World,
};
use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

pub async fn rounds(world: &World) {
    let rounds = submissions::rounds_asked();
    let (mut acknowledged, mut lost, mut kept_though_lost) = (0, 0, 0);
    for round in 0..rounds {
        for (told, kept) in kill_in_the_middle(world, round).await {
            match told {
                Answer::Page(_) => assert_eq!(told.reference().map(Kept::Whole), Some(kept)),
                Answer::SentOn => assert_ne!(kept, Kept::Nothing),
                // Not acknowledged: all of it or nothing.
                Answer::Silence => {
                    lost += 1;
                    kept_though_lost += u32::from(kept != Kept::Nothing);
                }
            }
            acknowledged += u32::from(told.reference().is_some());
        }
        comes_back(world, round).await;
    }
    assert!(acknowledged > 0, "no submission was ever acknowledged");
    // What a stop must not leave (`stop`), a kill may: here is how often it did.
    println!("{rounds} rounds: {acknowledged} acknowledged, {lost} without an answer");
    println!("{kept_though_lost} of those without an answer were kept");
}

/// One round: what each company was told, and what was kept of its submission.
async fn kill_in_the_middle(world: &World, round: u32) -> Vec<(Answer, Kept)> {
    world.add_companies(round, CLIENTS).await;
    let (mut child, base) = world.serve();
    let answered = Arc::new(AtomicU32::new(0));
    let submits = submissions::reviews(&base, round).await.into_iter().map(|at_review| {
        let answered = Arc::clone(&answered);
        actix_web::rt::spawn(async move {
            let answer = submissions::submit(at_review).await;
            answered.fetch_add(u32::from(answer.reference().is_some()), Ordering::SeqCst);
            answer
        })
    });
    let submits: Vec<_> = submits.collect();
    // Now before the first answer, now after the last but one, and anywhere within the next.
    while answered.load(Ordering::SeqCst) < (round + 1) % CLIENTS {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    tokio::time::sleep(Duration::from_micros(u64::from(round) * 1700 % 9000)).await;
    child.kill().unwrap();
    child.wait().unwrap();
    let mut found = vec![];
    for (n, submit) in submits.into_iter().enumerate() {
        let told = submit.await.unwrap();
        found.push((told, submissions::kept(world, format!("c{round}x{n}")).await));
    }
    found
}

async fn comes_back(world: &World, round: u32) {
    let (mut again, base) = world.serve();
    assert_eq!(Browser::open(&base, "en").visit("/readyz").await.status, 200);
    again.kill().unwrap();
    again.wait().unwrap();
    let (is_content, told) = world.check();
    assert!(is_content, "round {round}: {told}");
}
