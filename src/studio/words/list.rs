//! The words of the studio in both languages, and what each sets.

/// The setting of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StudioWord {
    /// Presets.
    Snapshot,
    /// Window light; with an hour, the window.
    Window,
    /// Softboxes.
    Softbox,
    /// A ring light.
    Ring,
    /// A desk lamp.
    DeskLamp,
    /// The ceiling lamp.
    Ceiling,
    /// Clear sky.
    Clear,
    /// White clouds.
    Bright,
    /// Closed clouds.
    Overcast,
    /// Rain.
    Rain,
    /// White sheet.
    White,
    /// Coloured paper.
    Paper,
    /// Wooden table.
    Wood,
    /// Linen.
    Linen,
    /// Lifestyle set.
    Room,
    /// Messy desk.
    Mess,
    /// White card.
    Card,
    /// Black card.
    BlackCard,
    /// No cards.
    NoCards,
    /// Phone.
    Phone,
    /// Compact camera.
    Compact,
    /// System camera.
    System,
    /// Tripod.
    Tripod,
    /// As near as fills the frame.
    Fill,
    /// Hand.
    Hand,
    /// ISO.
    Iso,
    /// Shutter.
    Shutter,
    /// Exposure compensation, stops.
    Exposure,
    /// F-number.
    Aperture,
    /// White balance, kelvin.
    WhiteBalance,
    /// Focal length, millimetres.
    Focal,
    /// Distance, centimetres.
    Distance,
    /// Angle from above, degrees.
    Height,
    /// Bearing of the camera, degrees.
    Bearing,
    /// The thing turned, degrees.
    Turn,
    /// A coin for scale.
    Coin,
    /// A ruler for scale.
    Ruler,
    /// Brightness, percent.
    Brightness,
    /// Contrast, percent.
    Contrast,
    /// Saturation, percent.
    Saturation,
    /// Warmth, percent.
    Warmth,
    /// Sharpening, percent.
    Sharpen,
    /// Rotation, degrees.
    Rotate,
}

/// A word with its names (English first, then Chinese; the first of each is the usual one) and, if
/// it needs a value, an example of that.
pub(super) struct SettingEntry {
    pub(super) word: StudioWord,
    pub(super) names: &'static [&'static str],
    pub(super) example: Option<&'static str>,
}

const fn plain(word: StudioWord, names: &'static [&'static str]) -> SettingEntry {
    SettingEntry { word, names, example: None }
}

const fn valued(word: StudioWord, names: &'static [&'static str], example: &'static str) -> SettingEntry {
    SettingEntry { word, names, example: Some(example) }
}

pub(super) const WORDS: &[SettingEntry] = &[
    plain(StudioWord::Snapshot, &["snapshot", "随手拍"]),
    plain(StudioWord::Window, &["window", "窗户", "窗", "窗光", "自然光"]),
    plain(StudioWord::Softbox, &["softbox", "softboxes", "柔光箱"]),
    plain(StudioWord::Ring, &["ring light", "ring", "环形灯"]),
    plain(StudioWord::DeskLamp, &["desk lamp", "lamp", "台灯"]),
    plain(StudioWord::Ceiling, &["ceiling lamp", "ceiling", "吸顶灯", "顶灯"]),
    plain(StudioWord::Clear, &["clear", "sunny", "晴天", "晴"]),
    plain(StudioWord::Bright, &["cloudy", "bright", "多云"]),
    plain(StudioWord::Overcast, &["overcast", "阴天", "阴"]),
    plain(StudioWord::Rain, &["rain", "下雨", "雨"]),
    plain(StudioWord::White, &["white", "white sweep", "白底", "白纸"]),
    valued(StudioWord::Paper, &["paper", "彩纸"], "C8A070"),
    plain(StudioWord::Wood, &["wood", "木桌"]),
    plain(StudioWord::Linen, &["linen", "亚麻布"]),
    plain(StudioWord::Room, &["lifestyle", "room", "生活场景", "场景"]),
    plain(StudioWord::Mess, &["desk", "书桌"]),
    plain(StudioWord::Card, &["white card", "card", "白卡纸", "反光板"]),
    plain(StudioWord::BlackCard, &["black card", "黑卡纸"]),
    plain(StudioWord::NoCards, &["no cards", "no card", "不用卡纸"]),
    plain(StudioWord::Phone, &["phone", "手机"]),
    plain(StudioWord::Compact, &["compact", "卡片机"]),
    plain(StudioWord::System, &["camera", "system", "相机", "微单"]),
    plain(StudioWord::Tripod, &["tripod", "三脚架"]),
    plain(StudioWord::Fill, &["fill the frame", "fill", "拍满画面", "拍满"]),
    plain(StudioWord::Hand, &["hand", "handheld", "手持"]),
    valued(StudioWord::Iso, &["iso", "感光度"], "400"),
    valued(StudioWord::Shutter, &["shutter", "快门"], "1/60"),
    valued(StudioWord::Exposure, &["exposure", "曝光"], "+0.7"),
    valued(StudioWord::Aperture, &["aperture", "f", "光圈"], "8"),
    valued(StudioWord::WhiteBalance, &["white balance", "wb", "白平衡"], "5500"),
    valued(StudioWord::Focal, &["focal", "zoom", "焦距"], "50"),
    valued(StudioWord::Distance, &["distance", "距离"], "80"),
    valued(StudioWord::Height, &["height", "angle", "俯角", "高度"], "20"),
    valued(StudioWord::Bearing, &["side", "bearing", "方位"], "-15"),
    valued(StudioWord::Turn, &["turn", "转动", "转"], "25"),
    plain(StudioWord::Coin, &["coin", "硬币"]),
    plain(StudioWord::Ruler, &["ruler", "尺子"]),
    valued(StudioWord::Brightness, &["brightness", "亮度"], "+10"),
    valued(StudioWord::Contrast, &["contrast", "对比度"], "+10"),
    valued(StudioWord::Saturation, &["saturation", "饱和度"], "+10"),
    valued(StudioWord::Warmth, &["warmth", "冷暖"], "+10"),
    valued(StudioWord::Sharpen, &["sharpen", "锐化"], "40"),
    valued(StudioWord::Rotate, &["rotate", "旋转"], "2"),
];

#[cfg(test)]
mod tests {
    use super::super::apply::change_by_words;
    use super::*;
    use crate::studio::recipe::{Flaw, Goods, Pose};
    use crate::studio::{Model, StudioLook, preset};

    #[test]
    fn every_word_is_understood_with_its_example() {
        let model = Model::new(Goods::Mug, Pose::default(), Flaw::None);
        let recipe = preset(&model, Pose::default(), Flaw::None, StudioLook::Softboxes);
        assert!(WORDS.len() > 40);
        for entry in WORDS {
            for name in entry.names {
                let words =
                    entry.example.map_or_else(|| (*name).to_owned(), |value| format!("{name} {value}"));
                assert!(change_by_words(&recipe, &model, &words).is_ok(), "{words}");
            }
        }
    }
}
