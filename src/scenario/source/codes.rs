//! The codes of this layer; their pages are in `docs/diagnostics`.

use crate::diagnostic::Code;

pub(super) const SYNTAX: Code = Code("S001");
pub(super) const UNCLOSED: Code = Code("S002");
pub(super) const FULL_WIDTH: Code = Code("S003");
pub(super) const BYTE_ORDER_MARK: Code = Code("S004");
pub(super) const NOT_UTF8: Code = Code("S005");
pub(super) const TOO_LARGE: Code = Code("S006");
pub(super) const TOO_DEEP: Code = Code("S007");
pub(super) const DUPLICATE_KEY: Code = Code("S008");
pub(super) const UNKNOWN_FIELD: Code = Code("S009");
pub(super) const UNKNOWN_VARIANT: Code = Code("S010");
pub(super) const WRONG_TYPE: Code = Code("S011");
pub(super) const MISSING_FIELD: Code = Code("S012");
pub(super) const NUMBER_OUT_OF_RANGE: Code = Code("S013");
/// A path named in a scenario that is not a plain one inside its folder. Reported by the code that
/// resolves the path.
pub const PATH_LEAVES_FOLDER: Code = Code("S014");
/// A file named in a scenario that is not there. Reported by the code that opens it.
pub const FILE_NOT_FOUND: Code = Code("S015");
pub(super) const TOO_MANY: Code = Code("S016");
pub(super) const INVISIBLE: Code = Code("S017");
pub(super) const AS_TYPED: Code = Code("S018");
pub(super) const QUOTE_IN_TEXT: Code = Code("S019");
