//! Orders, conversations, listings and visitors own their fields. Each is a record inside a type
//! that lets it be read and never be changed from outside, so the compiler refuses an assignment
//! anywhere but in the type's own verbs. This reads `src/sim/state` to see that it stays so.

use super::statements;
use std::fs;
use std::path::Path;

/// The types, each with its record and the file that owns it.
const OWNED: [(&str, &str, &str); 4] = [
    ("Order", "OrderRecord", "order.rs"),
    ("Conversation", "ConversationRecord", "conversation.rs"),
    ("Listing", "ListingRecord", "listing.rs"),
    ("Visitor", "VisitorRecord", "visitor.rs"),
];

/// What is wrong with the source that owns a type: how its record could be changed from outside.
fn leaks(name: &str, record: &str, source: &str) -> Vec<String> {
    let code: Vec<String> = statements(source).into_iter().map(|s| s.code.trim().to_owned()).collect();
    let mut found = Vec::new();
    let own = format!("struct {name}({record});");
    if !code.iter().any(|line| line.ends_with(&own)) {
        found.push(format!("{name} keeps its {record} to itself: pub(in crate::sim) {own}"));
    }
    for way in ["DerefMut", "AsMut", "BorrowMut", "get_mut(&mut self)"] {
        if code.iter().any(|line| line.contains(way)) {
            found.push(format!("{way} in the file of {name} would hand its record out"));
        }
    }
    for (at, line) in code.iter().enumerate() {
        let hands_out = line.contains("fn ") && line.contains("-> ") && line.contains("&mut ");
        let result = line.rsplit("-> ").next().unwrap_or("");
        if hands_out && result.contains("&mut") && code[at.saturating_sub(1)] != "#[cfg(test)]" {
            found.push(format!("a function of {name} hands out what can be changed: {line}"));
        }
    }
    found
}

#[test]
fn only_the_verbs_of_the_state_change_its_records() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/sim/state");
    let mut wrong = Vec::new();
    for (name, record, file) in OWNED {
        let source = fs::read_to_string(folder.join(file)).expect("a source");
        wrong.extend(leaks(name, record, &source));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn leaks_of_a_record_are_found() {
    let tight = "//! x\npub(in crate::sim) struct Order(OrderRecord);\nimpl Order {\n    #[cfg(test)]\n    \
                 pub(in crate::sim) fn record_mut(&mut self) -> &mut OrderRecord {\n        &mut self.0\n    }\n    \
                 fn pay(&mut self, now: Time) -> Money {\n}\n";
    assert_eq!(leaks("Order", "OrderRecord", tight), Vec::<String>::new());
    let open = tight.replace("    #[cfg(test)]\n", "");
    let public = tight.replace("(OrderRecord)", "(pub OrderRecord)");
    let bare = "//! x\npub(in crate::sim) struct Order {\n    pub(in crate::sim) size: u8,\n}\n";
    let deref = format!("{tight}impl DerefMut for Order {{\n}}\n");
    for leaking in [open.as_str(), &public, bare, &deref] {
        assert_eq!(leaks("Order", "OrderRecord", leaking).len(), 1, "{leaking}");
    }
}
