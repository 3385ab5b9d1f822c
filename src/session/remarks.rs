//! Remarks on the file for a reader of a run.

use super::record::FileCondition;
use crate::base::Lang;
use crate::locale;

/// What was wrong with the file of which `read` steps could be read; nothing if it was whole.
pub(super) fn damage_sentence(found: FileCondition, read: u64, lang: Lang) -> Option<String> {
    let (kind, missing) = match found {
        FileCondition::Whole => return None,
        FileCondition::Torn => ("torn", 0),
        FileCondition::Broken => ("broken", 0),
        FileCondition::Cut(missing) => ("cut", missing),
        FileCondition::NoReceipt => ("no-receipt", 0),
        FileCondition::OtherReceipt => ("other-receipt", 0),
    };
    let values = [("kind", kind.into()), ("read", read.into()), ("missing", missing.into())];
    Some(locale::text_with(lang, "run-file-damaged", &values))
}

/// That a run is not finished, of which there are `read` steps.
pub(super) fn unfinished_sentence(read: u64, lang: Lang) -> String {
    locale::text_with(lang, "run-file-unfinished", &[("read", read.into())])
}
