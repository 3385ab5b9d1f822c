//! How long a keystroke takes in the editor: the edit itself, the outline and the marks of texts,
//! in a lesson with as many stories as are said. Run it with
//! `cargo bench --no-default-features --bench editor`.

mod common;

use divan::Bencher;
use storefront_sandbox::base::Lang;
use storefront_sandbox::edit::languages::Reviewed;
use storefront_sandbox::edit::outline::outline;
use storefront_sandbox::edit::{Address, Edit, EditDocument};
use storefront_sandbox::scenario::{Embedded, Files};

fn main() {
    divan::main();
}

/// The shipped week with copies of its stories.
fn lesson(stories: usize) -> EditDocument {
    let Some(files) = Embedded::scenario("first_week") else { panic!("first_week is not shipped") };
    let Ok(bytes) = files.read("scenario.ron", 1 << 20) else { panic!("first_week has no text") };
    let Ok(mut document) = EditDocument::open("scenario.ron", bytes) else { panic!("it can be edited") };
    let cases = Address::root().child("cases");
    let keys: Vec<String> = document
        .value(&cases)
        .into_iter()
        .flat_map(storefront_sandbox::scenario::source::ValueNode::items)
        .filter_map(|item| item.key.map(str::to_owned))
        .collect();
    for (number, key) in (keys.len()..stories).zip(keys.iter().cycle()) {
        let copy = Edit::Duplicate { at: cases.child(key), key: Some(format!("{key}_{number}")) };
        assert!(document.apply(&copy).is_ok(), "{key} cannot be copied");
    }
    let text = document.text().to_owned();
    document.mark_saved(&text);
    document
}

/// One letter more in the title, and everything that is then shown.
#[divan::bench(args = [10, 50, 100], sample_count = 20)]
fn keystroke(bencher: Bencher<'_, '_>, stories: usize) {
    let mut document = lesson(stories);
    let mut reviewed = Reviewed::default();
    let mut words = String::new();
    bencher.bench_local(|| {
        words.push('x');
        let edit = Edit::SetText { at: Address::root().child("title"), lang: Lang::En, words: words.clone() };
        let done = document.apply_in(&edit, Some(1)).is_ok();
        (done, outline(&document, &[]).len(), reviewed.marks(&document).len())
    });
}
