//! What stopped the typed pass, as a diagnostic, and the value to take out so that it can go on.

use super::super::codes;
use super::super::tree::{NodeId, Tree, ValueShape};
use super::locate::{self, ErrorSpot};
use super::stop::Stop;
use super::words;
use crate::diagnostic::{Code, Diagnostic, Place, Sentence, SourceFile, quote::quote};
use ron::Error;
use std::{ops::Range, sync::Arc};

/// What was found.
pub(super) struct Explanation {
    /// None when it only follows from what was taken out before.
    pub(super) diagnostic: Option<Diagnostic>,
    /// The value to take out.
    pub(super) culprit: NodeId,
}

/// Explains an error.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
pub(super) fn explain(tree: &Tree, file: &Arc<SourceFile>, stop: &Stop) -> Explanation {
    let explainer = Explainer { tree, file, stop };
    match &stop.error {
        Error::NoSuchStructField { expected, found, outer } => {
            explainer.unknown_field(found, expected, outer.as_deref())
        }
        Error::NoSuchEnumVariant { expected, found, outer } => {
            explainer.unknown_variant(found, expected, outer.as_deref())
        }
        Error::MissingStructField { field, outer } => explainer.missing_field(field, outer.as_deref()),
        Error::DuplicateStructField { field, .. } => explainer.repeated_field(field),
        Error::ExpectedDifferentStructName { expected, found } => explainer.other_name(expected, found),
        Error::IntegerOutOfBounds => explainer.too_big(),
        Error::ExceededRecursionLimit => explainer.too_deep(),
        Error::ExpectedComma
        | Error::ExpectedArrayEnd
        | Error::ExpectedMapEnd
        | Error::ExpectedMapColon
        | Error::ExpectedStructLikeEnd
        | Error::TrailingCharacters => explainer.form(),
        error => explainer.wrong_type(error),
    }
}

struct Explainer<'a> {
    tree: &'a Tree,
    file: &'a Arc<SourceFile>,
    stop: &'a Stop,
}

impl Explainer<'_> {
    fn unknown_field(&self, found: &str, known: &[&str], outer: Option<&str>) -> Explanation {
        let at = locate::by_path(self.tree, self.stop);
        let here = locate::field(self.tree, at.node, found);
        let item = here.and_then(|(id, index)| self.tree.node(id)?.items.get(index));
        let (span, culprit) = match item {
            Some(item) => (item.key.as_ref().map(|key| key.span.clone()), item.value),
            None => (at.key.clone(), at.node),
        };
        let sentence = match outer {
            None => Sentence::new("check-field-unknown").word("name", found),
            Some(outer) => Sentence::new("check-field-unknown-in").word("name", found).text("outer", outer),
        };
        let help = words::suggestion(found, known, "check-noun-fields");
        self.finding(
            codes::UNKNOWN_FIELD,
            span.unwrap_or_else(|| self.span(culprit)),
            sentence,
            help,
            culprit,
        )
    }

    fn unknown_variant(&self, found: &str, known: &[&str], outer: Option<&str>) -> Explanation {
        let at = locate::by_path(self.tree, self.stop);
        let culprit = self.named(at.node, found);
        let sentence = match outer {
            None => Sentence::new("check-variant-unknown").word("name", found),
            Some(outer) => Sentence::new("check-variant-unknown-in").word("name", found).text("outer", outer),
        };
        let help = words::suggestion(found, known, "check-noun-names");
        self.finding(codes::UNKNOWN_VARIANT, self.head(culprit), sentence, help, culprit)
    }

    fn missing_field(&self, field: &str, outer: Option<&str>) -> Explanation {
        let at = locate::by_path(self.tree, self.stop).node;
        let written =
            self.tree.by_key(at, field).and_then(|(id, index)| self.tree.node(id)?.items.get(index));
        let misnamed = self.tree.node(at).is_some_and(|node| node.items.iter().any(|item| item.unknown));
        if misnamed || written.is_some_and(|item| item.masked) {
            return Explanation { diagnostic: None, culprit: at };
        }
        let sentence = match outer {
            None => Sentence::new("check-field-missing").text("field", field),
            Some(outer) => Sentence::new("check-field-missing-in").text("field", field).text("outer", outer),
        };
        let help = Sentence::new("check-field-missing-help").text("field", field);
        self.finding(codes::MISSING_FIELD, self.head(at), sentence, help, at)
    }

    fn repeated_field(&self, field: &str) -> Explanation {
        let at = locate::by_path(self.tree, self.stop).node;
        let (deepest, key) = self.tree.at_offset(self.stop.offset);
        let item = key.and_then(|index| self.tree.node(deepest)?.items.get(index));
        let culprit = item.map_or(at, |item| item.value);
        let span = item.and_then(|item| item.key.as_ref()).map(|key| key.span.clone());
        let sentence = Sentence::new("check-field-twice").text("field", field);
        let help = "check-keep-one";
        self.finding(codes::DUPLICATE_KEY, span.unwrap_or_else(|| self.head(at)), sentence, help, culprit)
    }

    fn other_name(&self, expected: &str, found: &str) -> Explanation {
        let at = self.named(locate::by_path(self.tree, self.stop).node, found);
        let sentence = Sentence::new("check-other-name").text("expected", expected).word("found", found);
        let help = Sentence::new("check-other-name-help").text("expected", expected);
        self.finding(codes::WRONG_TYPE, self.head(at), sentence, help, at)
    }

    fn too_big(&self) -> Explanation {
        let at = self.number();
        let shown = quote(self.file.text.get(self.span(at)).unwrap_or(""));
        let sentence = Sentence::new("check-number-size").text("shown", shown);
        let help = "check-number-size-help";
        self.finding(codes::NUMBER_OUT_OF_RANGE, self.span(at), sentence, help, at)
    }

    fn too_deep(&self) -> Explanation {
        let at = locate::by_offset(self.tree, self.stop).node;
        let help = "check-deep-help";
        self.finding(codes::TOO_DEEP, self.head(at), "check-deep", help, at)
    }

    /// The scanner found the form sound, so the value at the reader goes on longer than its type
    /// allows.
    fn form(&self) -> Explanation {
        let spot = locate::by_offset(self.tree, self.stop);
        let Some(node) = self.tree.node(spot.node) else {
            return self.other(&spot);
        };
        let (sentence, help) = match (node.shape, node.name.clone()) {
            _ if self.stop.offset <= node.span.start && self.is_surplus(spot.node) => {
                (Sentence::new("check-values-surplus"), "check-values-surplus-help")
            }
            (ValueShape::Number, _) => {
                let shown = words::written(node, &self.file.text);
                let figures = self.file.text.get(node.span.clone()).unwrap_or("");
                let has_point = figures.contains('.');
                let help = if has_point { "check-whole-wanted-help" } else { "check-whole-plain-help" };
                (Sentence::new("check-whole-wanted").part("shown", shown), help)
            }
            (ValueShape::Tuple | ValueShape::Struct, Some(name)) if self.stop.offset <= name.end + 1 => {
                let name = quote(self.file.text.get(name).unwrap_or(""));
                (Sentence::new("check-takes-nothing").text("name", name), "check-takes-nothing-help")
            }
            _ => (
                Sentence::new("check-fits-not").part("what", words::written(node, &self.file.text)),
                "check-fits-not-help",
            ),
        };
        self.finding(codes::WRONG_TYPE, self.head(spot.node), sentence, help, spot.node)
    }

    fn is_surplus(&self, id: NodeId) -> bool {
        let parent =
            self.tree.node(id).and_then(|node| node.parent).and_then(|(parent, _)| self.tree.node(parent));
        parent.is_some_and(|parent| parent.shape == ValueShape::Tuple)
    }

    fn wrong_type(&self, error: &Error) -> Explanation {
        let spot = locate::by_path(self.tree, self.stop);
        let Some((wanted, help)) = words::wanted(error) else {
            return self.other(&spot);
        };
        let Some(node) = self.tree.node(spot.node) else {
            return self.other(&spot);
        };
        // In square brackets stand values without names, as many as a group may have.
        let is_group = matches!(error, Error::ExpectedStructLike) && node.shape == ValueShape::List;
        let (wanted, help) = if is_group {
            (Sentence::new("check-type-round"), "check-type-round-help")
        } else {
            (wanted, help)
        };
        let (sentence, span) = if let Some(key) = spot.key {
            let shown = quote(self.file.text.get(key.clone()).unwrap_or(""));
            (Sentence::new("check-wanted-key").part("wanted", wanted).text("shown", shown), key)
        } else if let Error::ExpectedDifferentLength { found, .. } = error {
            (
                Sentence::new("check-wanted-length").part("wanted", wanted).number("count", *found),
                node.span.clone(),
            )
        } else {
            let shown = words::written(node, &self.file.text);
            (
                Sentence::new("check-wanted").part("wanted", wanted).part("shown", shown),
                self.whole_or_head(spot.node),
            )
        };
        self.finding(codes::WRONG_TYPE, span, sentence, help, spot.node)
    }

    /// Anything else.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
    fn other(&self, spot: &ErrorSpot) -> Explanation {
        let (code, help) = match &self.stop.error {
            Error::Message(_) => (codes::WRONG_TYPE, "check-fits-not-help"),
            _ => (codes::SYNTAX, "check-signs-help"),
        };
        let sentence = words::unforeseen(&self.stop.error);
        let span = spot.key.clone().unwrap_or_else(|| self.whole_or_head(spot.node));
        self.finding(code, span, sentence, help, spot.node)
    }

    /// The value with that name, looking through `Some(…)`.
    fn named(&self, from: NodeId, name: &str) -> NodeId {
        let mut id = from;
        while let Some(node) = self.tree.node(id) {
            let found = node.name.clone().and_then(|span| self.file.text.get(span));
            match node.wrapped() {
                Some(inner) if found != Some(name) => id = inner,
                _ => break,
            }
        }
        if self.tree.node(id).is_some_and(|node| node.name.is_some()) { id } else { from }
    }

    /// The number that the reader is at, or else the value of the path.
    fn number(&self) -> NodeId {
        let is_number =
            |id: &NodeId| self.tree.node(*id).is_some_and(|node| node.shape == ValueShape::Number);
        let by_path = locate::by_path(self.tree, self.stop).node;
        let (before, _) = self.tree.at_offset(self.stop.offset.saturating_sub(1));
        Some(by_path).filter(is_number).or(Some(before).filter(is_number)).unwrap_or(by_path)
    }

    fn span(&self, id: NodeId) -> Range<usize> {
        self.tree.node(id).map_or(0..0, |node| node.span.clone())
    }

    /// The name of a value, or its opening bracket, or all of a small one.
    fn head(&self, id: NodeId) -> Range<usize> {
        let Some(node) = self.tree.node(id) else {
            return 0..0;
        };
        match (node.shape, &node.name) {
            (_, Some(name)) => name.clone(),
            (ValueShape::List | ValueShape::Tuple | ValueShape::Struct | ValueShape::Map, None) => {
                node.span.start..node.span.start + 1
            }
            _ => node.span.clone(),
        }
    }

    /// All of a value that stands on one line, else its head.
    fn whole_or_head(&self, id: NodeId) -> Range<usize> {
        let span = self.span(id);
        if self.file.line_of(span.start) == self.file.line_of(span.end) { span } else { self.head(id) }
    }

    fn finding(
        &self,
        code: Code,
        span: Range<usize>,
        sentence: impl Into<Sentence>,
        help: impl Into<Sentence>,
        culprit: NodeId,
    ) -> Explanation {
        let place = Place::new(self.file, span);
        Explanation { diagnostic: Some(Diagnostic::error(code, place, sentence).help(help)), culprit }
    }
}
