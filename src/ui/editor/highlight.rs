//! The text of a lesson's file in colours: comments, texts, numbers, names before brackets, fields.

use egui::text::{LayoutJob, TextFormat};
use egui::{Color32, FontId};

use crate::ui::theme::Tokens;

/// A text as a job of layout, with colours.
pub(super) fn highlighted(text: &str, t: &Tokens, font: &FontId) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (piece, kind) in pieces(text) {
        let color: Color32 = match kind {
            PieceKind::Comment => t.muted,
            PieceKind::Words => t.good,
            PieceKind::Number => t.accent,
            PieceKind::Name => t.primary,
            PieceKind::Other => t.ink,
        };
        job.append(piece, 0.0, TextFormat::simple(font.clone(), color));
    }
    job
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PieceKind {
    Comment,
    Words,
    Number,
    Name,
    Other,
}

/// Cuts a text into pieces that follow one another without a gap.
fn pieces(text: &str) -> Vec<(&str, PieceKind)> {
    let mut out: Vec<(&str, PieceKind)> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, kind) = piece(rest, first);
        let (now, later) = rest.split_at(length.max(first.len_utf8()).min(rest.len()));
        out.push((now, kind));
        rest = later;
    }
    out
}

fn piece(rest: &str, first: char) -> (usize, PieceKind) {
    let until = |fits: fn(char) -> bool| rest.find(|c: char| !fits(c)).unwrap_or(rest.len());
    if rest.starts_with("//") {
        return (rest.find('\n').unwrap_or(rest.len()), PieceKind::Comment);
    }
    if rest.starts_with("/*") {
        return (rest.find("*/").map_or(rest.len(), |at| at + 2), PieceKind::Comment);
    }
    match first {
        '"' => (closing(rest), PieceKind::Words),
        '0'..='9' => (until(|c| c.is_ascii_digit() || matches!(c, '.' | '_')), PieceKind::Number),
        'A'..='Z' => (until(|c| c.is_ascii_alphanumeric() || c == '_'), PieceKind::Name),
        'a'..='z' | '_' => (until(|c| c.is_ascii_alphanumeric() || c == '_'), PieceKind::Other),
        _ => {
            let plain = |c: char| !c.is_ascii_alphanumeric() && !matches!(c, '"' | '/' | '_');
            (rest.find(|c: char| !plain(c)).unwrap_or(rest.len()), PieceKind::Other)
        }
    }
}

/// Where a text in quotation marks ends.
fn closing(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_hold_every_byte_in_its_kind() {
        let text = "Scenario( // 店\n  title: (zh: \"a \\\" b\"), days: 7.5, /* x */ on: Session / )";
        let all = pieces(text);
        assert_eq!(all.iter().map(|(piece, _)| *piece).collect::<String>(), text);
        let kind = |piece: &str| all.iter().find(|(found, _)| *found == piece).map(|(_, kind)| *kind);
        assert_eq!(kind("Scenario"), Some(PieceKind::Name));
        assert_eq!(kind("// 店"), Some(PieceKind::Comment));
        assert_eq!(kind("\"a \\\" b\""), Some(PieceKind::Words));
        assert_eq!(kind("7.5"), Some(PieceKind::Number));
        assert_eq!(kind("/* x */"), Some(PieceKind::Comment));
        assert_eq!(kind("title"), Some(PieceKind::Other));
        for broken in ["\"", "\"\\", "/", "/*", "//", "é\"", "－"] {
            assert_eq!(pieces(broken).iter().map(|(piece, _)| *piece).collect::<String>(), broken);
        }
    }
}
