//! Access that begins again.
use super::{
    cast::{Cast, Scene},
    deed::Deed,
    end::End,
    form::{Answer, Form},
    judge::Mark,
    orders::Start,
};

impl Cast<'_> {
    /// The reseller has ended the partnership, and accepts another invitation while somebody sends a page that they had
    /// open before. Whether that is done.
    pub async fn acts_beside_consent(&self, deed: Deed, start: Start) -> bool {
        let scene = self.scene("again", start.round).await;
        let form = self.open(deed, &scene).await;
        let end = self.ready(End::ByReseller, &scene).await;
        self.comes(0, &end, &scene).await;
        self.is_over(&form, &scene).await;
        let id = self.ring.invite(&scene.company, "ada").await;
        let ada = self.ring.open(&scene.company, "ada", id).await;
        let accept = self.ring.accept(1 - start.node(), &ada);
        let act = self.send(start.node(), &form);
        let (accepted, said) = start.race(accept, act).await;
        assert_eq!(accepted, 303, "round {}", start.round);
        let grant = self.grant_of(scene.reseller).await;
        let mark = Mark::beginning("grant.begun", grant.to_string());
        let judged = self.judge((deed, &scene), said, &mark).await;
        let case = || format!("round {}, {deed:?} beside consent", start.round);
        judged.unwrap_or_else(|wrong| panic!("{}: {wrong}", case()));
        self.is_open(&form, &scene).await;
        said == Answer::Done
    }

    /// The next request is answered, on both nodes.
    async fn is_open(&self, form: &Form, scene: &Scene) {
        for node in [0, 1] {
            assert_eq!(self.ring.get(node, &form.page, &scene.agnes).await.0, 200, "{}", form.page);
        }
    }
}
