//! Pages for a browser: whatever words a lesson has, they stay words.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use crate::common;

use common::played::run_of;
use std::sync::Arc;
use storefront_sandbox::base::{Lang, Text};
use storefront_sandbox::narrate::proof_page;
use storefront_sandbox::policy::BotKind;
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::what_if::{StudyHooks, StudyPlan, html, study};

/// What a page must not carry as it is.
const HOSTILE: &str = "<script>alert('x')</script><img src=x onerror=\"y\">&";

/// Every text that a page may show, with hostile words in front.
fn hostile(scenario: &Scenario) -> Arc<Scenario> {
    let mut scenario = scenario.clone();
    let spoil = |text: &mut Text| {
        text.zh = format!("{HOSTILE}{}", text.zh);
        text.en = format!("{HOSTILE}{}", text.en);
    };
    spoil(&mut scenario.title);
    spoil(&mut scenario.brief);
    HOSTILE.clone_into(&mut scenario.version);
    HOSTILE.clone_into(&mut scenario.currency.sign);
    scenario.goals.iter_mut().for_each(|goal| spoil(&mut goal.text));
    for product in &mut scenario.products {
        spoil(&mut product.name);
        product.facts.iter_mut().for_each(|fact| spoil(&mut fact.name));
        product.sizes.iter_mut().for_each(|size| spoil_word(&mut size.label));
    }
    scenario.rivals.iter_mut().for_each(|rival| spoil(&mut rival.name));
    scenario.suppliers.iter_mut().for_each(|supplier| spoil(&mut supplier.name));
    scenario.carriers.iter_mut().for_each(|carrier| spoil(&mut carrier.name));
    scenario.equipment.iter_mut().for_each(|each| spoil(&mut each.name));
    scenario.personas.iter_mut().for_each(|persona| spoil(&mut persona.name));
    for case in &mut scenario.cases {
        spoil(&mut case.title);
        case.customer.iter_mut().for_each(spoil);
        spoil_word(&mut case.key);
        case.opens.iter_mut().chain(&mut case.thanks).chain(&mut case.gives_up).for_each(spoil);
        case.says.iter_mut().flat_map(|line| &mut line.lines).for_each(spoil);
        for suggestion in &mut case.suggestions {
            spoil(&mut suggestion.text);
            suggestion.verdict.iter_mut().for_each(|verdict| spoil(&mut verdict.why));
        }
    }
    Arc::new(scenario)
}

fn spoil_word(word: &mut String) {
    word.insert_str(0, HOSTILE);
}

#[test]
fn words_of_a_lesson_stay_words_on_every_page() {
    let scenario = hostile(&common::shipped("first_hour"));
    let run = run_of(&scenario, BotKind::Careless, 3);
    let plan = StudyPlan { lucks: 2, ..StudyPlan::default() };
    let report = study(&run, &plan, &StudyHooks::none()).expect("it runs");
    for lang in Lang::ALL {
        for page in [proof_page(&scenario, lang), html(&report, &scenario, lang, Some(&[]))] {
            assert!(page.contains("&lt;script&gt;"), "{lang:?}: the words stand on the page");
            for sign in ["<script", "<img", "onerror=\"y\"", "'x'"] {
                let at = page
                    .find(sign)
                    .map(|at| page[at.saturating_sub(80)..].chars().take(200).collect::<String>());
                assert_eq!(at, None, "{lang:?}: {sign}");
            }
        }
    }
}
