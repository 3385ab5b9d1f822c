//! News comes at its time and changes the market.

use super::catalogue;
use super::command::Alert;
use super::demand;
use super::entry::Entry;
use super::state::State;
use crate::base::ids::NewsId;
use crate::scenario::model::Scenario;
use std::sync::Arc;

/// A piece of news comes.
pub(super) fn news_comes(scenario: &Scenario, state: &mut State, id: NewsId) {
    let Some(news) = scenario.news.get(id.index()) else { return };
    if state.in_aftermath {
        return;
    }
    let entry = state.write(Entry::NewsCame { news: id, from: news.from, text: news.text.clone() });
    state.cause = Some(entry);
    state.news.push((id, state.now));
    let now = state.now;
    for change in &news.brings {
        let promotion = Arc::make_mut(&mut state.market).apply_change(*change, now);
        if let Some((product, percent, days)) = promotion
            && catalogue::check_promotion(state, product, percent, days).is_ok()
        {
            catalogue::start_promotion(state, product, percent, days);
        }
    }
    state.rivals = Arc::new(demand::rival_pulls(scenario, state.market.rivals()));
    state.raise(Alert::News(id));
}
