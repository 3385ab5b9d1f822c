//! Goods that an instructor brings: what is read, what is refused with its line, and that they can
//! be photographed.

use super::*;
use storefront_sandbox::photo::Picture;
use storefront_sandbox::studio::recipe::OwnSpec;
use storefront_sandbox::studio::{MAX_OBJ_BYTES, ObjError, OwnGoods, ShotError, SoldPiece, StudioShot};

/// A box of 2 by 4 by 1 with its corners named in three ways, faces of four corners, far from the
/// origin.
const CUBE: &str = "# a box
o box
v 10 5 0
v 12 5 0
v 12 9 0
v 10 9 0
v 10 5 1
v 12 5 1
v 12 9 1
v 10 9 1
vt 0 0
vt 1 0
vt 1 1
vt 0 1
vn 0 0 1
usemtl none
f 5/1/1 6/2/1 7/3/1 8/4/1
f 2/1 1/2 4/3 3/4
f 6 2 3 7
f -8 -4 -1 -5
f 8 7 3 4
f 1 2 6 5
";

/// Red on the left, green on the right.
fn halves() -> Picture {
    let rgb = (0..16 * 16).flat_map(|i| if i % 16 < 8 { [200, 40, 30] } else { [30, 160, 60] }).collect();
    Picture::from_rgb(16, 16, rgb).unwrap()
}

#[test]
fn an_obj_file_is_put_on_the_table_in_the_size_that_is_given() {
    let goods = OwnGoods::read(CUBE.as_bytes(), Some(&halves())).unwrap();
    assert_eq!(goods.triangles(), 12);
    let spec = goods.spec(200).unwrap();
    let model = Model::own(Goods::Tea, &goods, &spec).unwrap();
    assert_eq!(model.size_mm(), [100, 200, 50]);
    for look in StudioLook::ALL {
        let recipe = preset(&model, Pose::default(), Flaw::None, look);
        assert_eq!(recipe.own.as_ref(), Some(&spec));
        let photo = shot(&model, &recipe, 96, 4);
        let measures = photo.measure(&model, &recipe).unwrap();
        assert!(measures.extent_permille > 300, "{look:?}: {}", measures.extent_permille);
    }
    // The texture is where it belongs: looked at from the front, red is left and green is right.
    let mut recipe = preset(&model, Pose::default(), Flaw::None, StudioLook::Softboxes);
    recipe.pose.turn_tenths_degree = 0;
    let photo = shot(&model, &recipe, 96, 4);
    let at = |x: usize| photo.rgb()[(48 * 96 + x) * 3..][..3].to_vec();
    let (left, right) = (at(40), at(56));
    assert!(left[0] > left[1] + 40 && right[1] > right[0] + 40, "{left:?} {right:?}");
}

#[test]
fn a_recipe_names_its_own_thing_and_takes_no_other() {
    let goods = OwnGoods::read(CUBE.as_bytes(), Some(&halves())).unwrap();
    let grey = OwnGoods::read(CUBE.as_bytes(), None).unwrap();
    let spec = goods.spec(150).unwrap();
    let model = Model::own(Goods::Tea, &goods, &spec).unwrap();
    let recipe = preset(&model, Pose::default(), Flaw::None, StudioLook::Softboxes);
    let taken = StudioShot::take(
        SoldPiece { goods: recipe.product, flaw: recipe.flaw },
        recipe.clone(),
        Some(&goods),
        48,
        2,
    )
    .unwrap();
    assert_eq!(taken.verify(Some(&goods)), Ok(()));
    for other in [None, Some(&grey)] {
        let given = other.map_or_else(String::new, |other| other.digest().to_owned());
        let named = goods.digest().to_owned();
        assert_eq!(taken.verify(other), Err(ShotError::Own(ObjError::OtherThing { named, given })));
    }
    let text = ron::to_string(&recipe).unwrap();
    assert_eq!(ron::from_str::<Recipe>(&text).unwrap(), recipe);
    for longest_mm in [9, 1501] {
        assert_eq!(goods.spec(longest_mm), Err(ObjError::Size { found: longest_mm }));
        let own = Some(OwnSpec { longest_mm, ..spec.clone() });
        assert!(Recipe { own, ..recipe.clone() }.check().is_err());
    }
    assert!(Recipe { flaw: Flaw::Dent, ..recipe }.check().is_err(), "nobody knows where its flaw would be");
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    let head = "v 0 0 0\nv 1 0 0\nv 0 1 0\n";
    let table: [(&str, ObjError); 12] = [
        ("", ObjError::Empty),
        ("v 1 2", ObjError::BadNumber { line: 1, found: String::new() }),
        ("v 1 2 x", ObjError::BadNumber { line: 1, found: "x".into() }),
        ("v 1 2 nan", ObjError::BadNumber { line: 1, found: "nan".into() }),
        ("\nv 1 2 1e9", ObjError::BadNumber { line: 2, found: "1e9".into() }),
        ("hello", ObjError::UnknownStatement { line: 1, word: "hello".into() }),
        ("v 0 0 0\nf 1 1 2", ObjError::NoSuchPoint { line: 2, found: "2".into() }),
        ("v 0 0 0\nf 1 1 0", ObjError::NoSuchPoint { line: 2, found: "0".into() }),
        ("v 0 0 0\nf 1 1 -2", ObjError::NoSuchPoint { line: 2, found: "-2".into() }),
        ("v 0 0 0\nf 1 1/9 1", ObjError::NoSuchPoint { line: 2, found: "1/9".into() }),
        ("v 0 0 0\nf 1 1", ObjError::BadFace { line: 2, found: 2 }),
        ("v 0 0 0\nf 1 1 1", ObjError::Empty),
    ];
    for (text, error) in table {
        assert_eq!(OwnGoods::read(text.as_bytes(), None).unwrap_err(), error, "{text:?}");
    }
    assert_eq!(OwnGoods::read(b"v 0 0 0\n\xff\xfe", None).unwrap_err(), ObjError::NotText { line: 2 });
    let fan = format!("{head}f{}\n", " 1 2 3".repeat(30));
    assert_eq!(OwnGoods::read(fan.as_bytes(), None).unwrap_err(), ObjError::BadFace { line: 4, found: 90 });
    let many = format!("{head}{}", "f 1 2 3\n".repeat(100_001));
    assert_eq!(OwnGoods::read(many.as_bytes(), None).unwrap_err(), ObjError::TooMany { line: 100_004 });
    let large = vec![b' '; MAX_OBJ_BYTES + 1];
    assert!(matches!(OwnGoods::read(&large, None).unwrap_err(), ObjError::FileTooLarge { .. }));
    let wide = Picture::from_rgb(2049, 1, vec![0; 2049 * 3]).unwrap();
    assert_eq!(
        OwnGoods::read(CUBE.as_bytes(), Some(&wide)).unwrap_err(),
        ObjError::TextureTooLarge { side: 2049 }
    );
}
