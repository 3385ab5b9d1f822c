//! What the learner says a draft was meant to do, by keyboard and by mouse; and the question before
//! a red line.

use super::{Stage, click, play, press};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use storefront_sandbox::base::ids::{ConversationId, ProductId, ReviewId};
use storefront_sandbox::reply::{Correction, Meaning, ReferTo};
use storefront_sandbox::sim::{Reply, ShopCommand};
use storefront_sandbox::ui::action::{PanelId, UiAction};
use storefront_sandbox::ui::state::Dialog;

const TALK: ConversationId = ConversationId(2);

/// A stage with these words in the box.
fn written(text: &str) -> Stage {
    let mut stage = Stage::new(PanelId::Messages);
    stage.state.messages.drafts.entry(TALK).or_default().text = text.into();
    stage
}

#[test]
fn what_was_meant_is_chosen_and_sent() {
    let text = "The driver knows more.";
    let mut h = play(written(text));
    press(&mut h, Modifiers::ALT, Key::M);
    click(&mut h, "You send them to the courier");
    click(&mut h, "Send");
    let correction = Correction { meant: vec![Meaning::Referral(ReferTo::Courier)], unmeant: Vec::new() };
    let reply = Reply::Meant { text: text.into(), correction };
    assert_eq!(h.state().commands(), [ShopCommand::Answer { conversation: TALK, reply }]);
}

#[test]
fn a_changed_text_is_said_anew() {
    let mut h = play(written("The driver knows more."));
    press(&mut h, Modifiers::ALT, Key::M);
    click(&mut h, "You send them to the courier");
    h.get_by_label("Reply").focus();
    h.run_steps(2);
    h.get_by_label("Reply").type_text(" Bye");
    h.run_steps(2);
    click(&mut h, "Send");
    let commands = h.state().commands();
    assert!(matches!(&commands[..], [ShopCommand::Answer { reply: Reply::Free { .. }, .. }]), "{commands:?}");
}

#[test]
fn a_red_line_is_asked_about_before_it_is_sent() {
    let text = "亲，好评返现五元";
    let mut h = play(written(text));
    click(&mut h, "Send");
    assert!(h.state().commands().is_empty());
    assert!(matches!(h.state().state.dialog, Some(Dialog::RedLine { .. })));
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert_eq!(h.state().state.messages.drafts[&TALK].text, text, "nothing is lost");
    click(&mut h, "Send");
    h.run_steps(60);
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert!(h.state().commands().is_empty(), "Enter means: not now");
    assert!(h.state().state.dialog.is_none());
    click(&mut h, "Send");
    click(&mut h, "Send anyway");
    let reply = Reply::Free { text: text.into() };
    assert_eq!(h.state().commands(), [ShopCommand::Answer { conversation: TALK, reply }]);
    assert!(h.state().state.messages.drafts.values().all(|draft| draft.text.is_empty()));
}

/// A title and an answer to a review are asked about, too. "Not now" gives the words back.
#[test]
fn words_for_everybody_are_asked_about_before_they_are_published() {
    let title = ShopCommand::SetTitle { product: ProductId(0), title: "加微信便宜五元".to_owned() };
    let answer = ShopCommand::AnswerReview { review: ReviewId(1), text: "好评返现五元".to_owned() };
    for command in [title, answer] {
        let ask = |command: &ShopCommand| {
            let mut stage = Stage::new(PanelId::Listings);
            let (command, what) = (command.clone(), "paid review".to_owned());
            stage.state.dialog = Some(Dialog::PublicRedLine { command, what });
            play(stage)
        };
        let mut h = ask(&command);
        click(&mut h, "Not now");
        assert_eq!(h.state().actions, []);
        let state = &h.state().state;
        let typed = state.listings.offers.get(&ProductId(0)).and_then(|texts| texts.title.clone());
        let kept = typed.or_else(|| state.reviews.answers.get(&ReviewId(1)).cloned());
        assert!(kept.is_some_and(|kept| format!("{command:?}").contains(&kept)), "{command:?}");
        let mut h = ask(&command);
        click(&mut h, "Send anyway");
        assert_eq!(h.state().actions, [UiAction::Sure(command)]);
        assert!(h.state().state.reviews.answers.is_empty());
    }
}
