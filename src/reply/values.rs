//! The values that a statement about goods names: numbers with units, materials, colours and their
//! shades, the same in both languages.

use crate::base::time::HOUR;
use aho_corasick::AhoCorasick;
use regex::Regex;
use std::sync::LazyLock;

static VALUES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"([0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?) *-?(厘米|公分|毫米|米|cm(?-u:\b)|centimet[a-z]*|mm(?-u:\b)|m(?-u:\b)|inch[a-z]*|英寸|千克|公斤|kg(?-u:\b)|kilos?(?-u:\b)|克|grams?(?-u:\b)|g(?-u:\b)|斤|毫升|ml(?-u:\b)|升|lit[a-z]+|l(?-u:\b)|瓦|w(?-u:\b)|watts?(?-u:\b)|伏|v(?-u:\b)|volts?(?-u:\b)|mah(?-u:\b)|毫安|%|percent(?-u:\b)|小时|hours?(?-u:\b)|年|years?(?-u:\b)|个月|months?(?-u:\b)|天|days?(?-u:\b)|度|°c?|件|片|个|只|pieces?(?-u:\b)|pcs(?-u:\b)|层)",
    )
    .ok()
});

/// Material and colour words of both languages; a row is one meaning.
const WORDS: &[&str] = &[
    "cotton|棉",
    "polyester|涤纶|聚酯|化纤",
    "wool|羊毛",
    "silk|真丝|蚕丝",
    "linen|亚麻",
    "nylon|尼龙|锦纶",
    "acrylic|腈纶|亚克力",
    "leather|cowhide|真皮|牛皮",
    "imitation leather|faux leather|fake leather|artificial leather|vegan leather|synthetic leather|pu leather|leatherette|仿皮|仿真皮|仿牛皮|人造革|人造皮|合成革|合成皮|pu皮|pu革",
    "imitation silk|faux silk|artificial silk|仿真丝|仿蚕丝",
    "bamboo|竹",
    "wood|wooden|木",
    "stainless|不锈钢",
    "plastic|塑料",
    "glass|玻璃",
    "ceramic|porcelain|陶瓷|瓷",
    "silicone|硅胶",
    "rubber|橡胶",
    "iron|铁",
    "aluminium|aluminum|铝",
    "copper|铜",
    "paper|纸",
    "resin|树脂",
    "canvas|帆布",
    "red|红色|深红|浅红|正红|大红|暗红|亮红|鲜红|淡红|墨红|纯红",
    "blue|蓝色|深蓝|浅蓝|正蓝|大蓝|暗蓝|亮蓝|鲜蓝|淡蓝|墨蓝|纯蓝",
    "green|绿色|深绿|浅绿|正绿|大绿|暗绿|亮绿|鲜绿|淡绿|墨绿|纯绿",
    "white|白色|深白|浅白|正白|大白|暗白|亮白|鲜白|淡白|墨白|纯白",
    "black|黑色|深黑|浅黑|正黑|大黑|暗黑|亮黑|鲜黑|淡黑|墨黑|纯黑",
    "grey|gray|灰色|深灰|浅灰|正灰|大灰|暗灰|亮灰|鲜灰|淡灰|墨灰|纯灰",
    "yellow|黄色|深黄|浅黄|正黄|大黄|暗黄|亮黄|鲜黄|淡黄|墨黄|纯黄",
    "pink|粉色|深粉|浅粉|正粉|大粉|暗粉|亮粉|鲜粉|淡粉|墨粉|纯粉",
    "brown|棕色|深棕|浅棕|正棕|大棕|暗棕|亮棕|鲜棕|淡棕|墨棕|纯棕|咖啡色",
    "beige|米色|米白",
    "purple|紫色|深紫|浅紫|正紫|大紫|暗紫|亮紫|鲜紫|淡紫|墨紫|纯紫",
    "orange|橙色|深橙|浅橙|正橙|大橙|暗橙|亮橙|鲜橙|淡橙|墨橙|纯橙|橘色",
];

/// A number with the dimension of its unit, in the dimension's base unit.
pub(super) type Measured = (f64, u8);

pub(super) fn values(text: &str) -> Vec<Measured> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let Some(regex) = VALUES.as_ref() else {
        return Vec::new();
    };
    regex
        .captures_iter(text)
        .filter_map(|c| {
            let n: f64 = c.get(1)?.as_str().replace(',', "").parse().ok()?;
            let (factor, dimension) = match c.get(2)?.as_str() {
                "厘米" | "公分" | "cm" => (10.0, 1),
                "毫米" | "mm" => (1.0, 1),
                "米" | "m" => (1_000.0, 1),
                "英寸" => (25.4, 1),
                u if u.starts_with("inch") => (25.4, 1),
                u if u.starts_with("centi") => (10.0, 1),
                "千克" | "公斤" | "kg" | "kilo" | "kilos" => (1_000.0, 2),
                "斤" => (500.0, 2),
                "克" | "g" | "gram" | "grams" => (1.0, 2),
                "毫升" | "ml" => (1.0, 3),
                "升" | "l" => (1_000.0, 3),
                u if u.starts_with("lit") => (1_000.0, 3),
                "瓦" | "w" | "watt" | "watts" => (1.0, 4),
                "伏" | "v" | "volt" | "volts" => (1.0, 5),
                "mah" | "毫安" => (1.0, 6),
                "%" | "percent" => (1.0, 7),
                "小时" | "hour" | "hours" => (HOUR as f64, 8),
                "年" | "year" | "years" => (365.0, 9),
                "个月" | "month" | "months" => (30.4, 9),
                "天" | "day" | "days" => (1.0, 9),
                u if u.starts_with('度') || u.starts_with('°') => (1.0, 10),
                "层" => (1.0, 12),
                _ => (1.0, 11),
            };
            Some((n * factor, dimension))
        })
        .collect()
}

/// Finds all words of [`WORDS`] at once, with the row each belongs to.
static KINDS: LazyLock<Option<(AhoCorasick, Vec<usize>)>> = LazyLock::new(|| {
    let words = || WORDS.iter().enumerate().flat_map(|(row, words)| words.split('|').map(move |w| (row, w)));
    let finder = AhoCorasick::new(words().map(|(_, word)| word)).ok()?;
    Some((finder, words().map(|(row, _)| row).collect()))
});

/// The materials and colours that a text names, as rows of [`WORDS`].
pub(super) fn kinds(text: &str) -> Vec<usize> {
    let Some((finder, rows)) = KINDS.as_ref() else {
        return Vec::new();
    };
    let letter =
        |at: Option<usize>| at.and_then(|at| text.as_bytes().get(at)).is_some_and(u8::is_ascii_alphanumeric);
    let places: Vec<(usize, usize, usize)> = finder
        .find_overlapping_iter(text)
        .filter(|m| {
            let ascii = text.as_bytes()[m.start()].is_ascii();
            !ascii || !letter(m.start().checked_sub(1)) && !letter(Some(m.end()))
        })
        .map(|m| (m.start(), m.end(), rows[m.pattern().as_usize()]))
        .collect();
    // "Imitation leather" is no leather: a word inside a longer one of another row does not count.
    let inside = |&(start, end, row): &(usize, usize, usize)| {
        places
            .iter()
            .any(|&(from, to, other)| other != row && from <= start && end <= to && to - from > end - start)
    };
    let mut found: Vec<usize> =
        places.iter().filter(|place| !inside(place)).map(|&(_, _, row)| row).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// How deep a colour is; a row is one shade. The words stand right before the colour.
const SHADES: &[&[&str]] = &[
    &["dark ", "deep ", "深", "暗", "墨"],
    &["light ", "pale ", "soft ", "浅", "淡"],
    &["bright ", "vivid ", "正", "大", "鲜", "亮"],
];

/// The colours of [`WORDS`], as they stand behind a shade.
const SHADED: &[&str] = &[
    "red", "blue", "green", "grey", "gray", "yellow", "pink", "brown", "purple", "orange", "红", "蓝", "绿",
    "灰", "黄", "粉", "棕", "紫", "橙",
];

/// The shades that a text gives to colours.
fn shades(text: &str) -> Vec<usize> {
    let named = |word: &str| {
        let mut places = text.match_indices(word);
        places.any(|(at, _)| SHADED.iter().any(|colour| text[at + word.len()..].starts_with(colour)))
    };
    (0..SHADES.len()).filter(|row| SHADES[*row].iter().any(|word| named(word))).collect()
}

/// Whether two texts give their colours different shades (正红 and 深红). A colour without a shade
/// may have any.
pub(super) fn shades_differ(said: &str, value: &str) -> bool {
    let (said, true_ones) = (shades(said), shades(value));
    !said.is_empty() && !true_ones.is_empty() && said.iter().all(|shade| !true_ones.contains(shade))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_can_be_built() {
        assert!(VALUES.is_some() && KINDS.is_some());
    }

    #[test]
    fn thousands_may_have_commas() {
        assert_eq!(values("1,200 g"), values("1200克"));
        assert_eq!(values("12,345.5 ml"), values("12345.5ml"));
        assert_ne!(values("1,200 g"), values("200 g"));
    }

    #[test]
    fn an_imitation_is_a_material_of_its_own() {
        for (said, value, alike) in [
            ("full-grain cowhide", "leather", true),
            ("头层牛皮", "cowhide", true),
            ("imitation leather", "cowhide", false),
            ("仿皮的", "牛皮", false),
            ("人造革", "faux leather", true),
            ("pu leather", "PU皮".to_lowercase().as_str(), true),
            ("仿真丝", "真丝", false),
        ] {
            assert_eq!(kinds(said) == kinds(value), alike, "{said} {value}");
        }
    }

    #[test]
    fn shades_of_a_colour_are_told_apart() {
        for (said, value, differ) in [
            ("正红", "深红", true),
            ("bright red", "dark red", true),
            ("浅蓝色", "深蓝", true),
            ("light grey", "dark grey", true),
            ("亮黄", "淡黄", true),
            ("pale pink", "deep pink", true),
            ("深红色的", "深红", false),
            ("red", "dark red", false),
            ("红色", "深红", false),
            ("dark red", "deep red", false),
            ("大的红包", "深红", false),
            ("it is light, and red", "dark red", false),
        ] {
            assert_eq!(shades_differ(said, value), differ, "{said} {value}");
        }
    }
}
