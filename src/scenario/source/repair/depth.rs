//! Whether brackets and layout of a text agree: lines that begin at one depth stand in the same
//! bracket, and what is deeper stands in one more.

use super::super::scan::{Layout, Sign, SignKind, is_closer};

/// A line, and what it does to the depth of brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LineDepth {
    /// Its number, from 0.
    pub(super) number: usize,
    indent: usize,
    /// Closing brackets that it begins with.
    leading: i64,
    /// Opening brackets less closing ones.
    balance: i64,
}

/// The lines of a text with these brackets.
pub(super) fn depths(layout: &Layout<'_>, brackets: &[Sign]) -> Vec<LineDepth> {
    let mut next = brackets.iter().peekable();
    let lines = layout.lines.iter().map(|line| {
        let mut depth = LineDepth { number: line.number, indent: line.indent, leading: 0, balance: 0 };
        let mut leads_to = line.begin;
        while let Some(sign) = next.next_if(|sign| sign.line <= line.number) {
            if !is_closer(sign.meant) {
                depth.balance += 1;
                continue;
            }
            depth.balance -= 1;
            if sign.at == leads_to {
                depth.leading += 1;
                leads_to += sign.length;
            }
        }
        depth
    });
    lines.collect()
}

/// Lines that disagree with the ones before them: the line, the one before it, and the last one
/// that began at its depth or less.
pub(super) fn disagreements(lines: &[LineDepth]) -> Vec<[usize; 3]> {
    let mut found = Vec::new();
    // Lines that the next one can stand beside or in, with their depth of brackets.
    let mut around: Vec<(&LineDepth, i64)> = Vec::new();
    let (mut depth, mut before) = (0, 0);
    for line in lines {
        let here = depth - line.leading;
        while around.last().is_some_and(|(outer, _)| outer.indent > line.indent) {
            around.pop();
        }
        if let Some((outer, level)) = around.last().copied() {
            let beside = outer.indent == line.indent;
            if (beside && level != here) || (!beside && level >= here) {
                found.push([line.number, before, outer.number]);
            }
            if beside {
                around.pop();
            }
        }
        around.push((line, here));
        depth += line.balance;
        before = line.number;
    }
    found
}

/// The brackets of a layout.
pub(super) fn brackets(layout: &Layout<'_>) -> Vec<Sign> {
    layout.signs.iter().filter(|sign| sign.kind == SignKind::Bracket).copied().collect()
}
