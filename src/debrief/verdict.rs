//! What the lesson's author says of a suggestion that was sent: told afterwards, never in the talk.

use super::hindsight::Hindsight;
use crate::base::Text;
use crate::base::ids::ConversationId;
use crate::narrate::{SentencePart, say};
use crate::sim::view::ConversationState;
use crate::sim::{Entry, ReplyKind};

/// Longest piece of a reply that is quoted, in characters.
const LONGEST_QUOTE: usize = 40;

/// The author's verdict on an answer, once its talk is over; none where the author gives none.
pub(super) fn verdict(run: &Hindsight<'_>, entry: &Entry) -> Option<Text> {
    let Entry::Answered { conversation, kind: ReplyKind::Suggested(place), text, .. } = entry else {
        return None;
    };
    if is_open(run, *conversation) {
        return None;
    }
    let case = run.case_of(*conversation)?;
    let verdict = case.all_suggestions().nth(usize::from(*place))?.verdict.as_ref()?;
    let cut: String = text.chars().take(LONGEST_QUOTE).collect();
    let rest = if text.chars().count() > LONGEST_QUOTE { "…" } else { "" };
    let parts = [
        ("words", SentencePart::Plain(format!("{cut}{rest}"))),
        ("why", SentencePart::Text(verdict.why.clone())),
    ];
    let told = say(if verdict.good { "debrief-choice-good" } else { "debrief-choice-bad" }, &parts);
    Some(Text::new(told.zh.trim_end(), told.en.trim_end()))
}

fn is_open(run: &Hindsight<'_>, id: ConversationId) -> bool {
    run.view.conversations.get(id.index()).is_none_or(|chat| chat.state == ConversationState::Open)
}
