//! The types of the format, recorded from serde itself: a deserialiser that gives empty values to
//! every type and writes down what the type asks for. So it cannot drift from what is read.
//!
//! An enum is asked for again and again, each time with another variant, until every variant of
//! every enum was seen. Inside of itself it takes a simple one, so that a round ends.

use super::shape::{Held, Shape};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};
use std::collections::BTreeMap;

type Trouble = serde::de::value::Error;

/// Most times that a type is asked for; each time shows a variant of every enum.
const MOST_ROUNDS: usize = 1_000;
/// Deepest nesting of types in a round.
const DEEPEST: usize = 60;

/// Every struct and enum that was met.
#[derive(Debug, Default)]
pub(super) struct ShapeRecord {
    pub(super) structs: BTreeMap<&'static str, Vec<(&'static str, Shape)>>,
    pub(super) enums: BTreeMap<&'static str, Vec<(&'static str, Option<Held>)>>,
    /// Names that two different types have.
    pub(super) ambiguous: Vec<&'static str>,
    /// A struct, or an enum and its variant, whose field is left out in this round.
    omitted: Option<(&'static str, &'static str, &'static str)>,
    depth: usize,
    /// The enums around the value that is being read.
    around: Vec<&'static str>,
    /// How often each enum was asked for.
    turns: BTreeMap<&'static str, usize>,
}

impl ShapeRecord {
    /// Learns a type and all types in it.
    pub(super) fn learn<'de, T: Deserialize<'de>>(&mut self) -> Result<Shape, Trouble> {
        let mut shape = Shape::Unknown;
        for _ in 0..MOST_ROUNDS {
            shape = Shape::Unknown;
            T::deserialize(Recorder { record: self, to: &mut shape })?;
            if self.enums.values().flatten().all(|(_, held)| held.is_some()) {
                break;
            }
        }
        Ok(shape)
    }

    /// Whether a field must be there for serde to read its struct. `variant` is that of an enum, or
    /// empty for a struct.
    pub(super) fn is_needed<'de, T: Deserialize<'de>>(
        &mut self,
        owner: &'static str,
        variant: &'static str,
        field: &'static str,
    ) -> bool {
        self.omitted = Some((owner, variant, field));
        self.depth = 0;
        self.around.clear();
        let mut shape = Shape::Unknown;
        let read = T::deserialize(Recorder { record: self, to: &mut shape }).is_ok();
        self.omitted = None;
        self.depth = 0;
        self.around.clear();
        !read
    }

    fn begin_struct(&mut self, name: &'static str, fields: &'static [&'static str]) {
        if let Some(known) = self.structs.get(name) {
            if !known.iter().map(|(field, _)| *field).eq(fields.iter().copied()) {
                self.ambiguous.push(name);
            }
            return;
        }
        self.structs.insert(name, fields.iter().map(|field| (*field, Shape::Unknown)).collect());
    }

    fn begin_enum(&mut self, name: &'static str, variants: &'static [&'static str]) -> usize {
        let known =
            self.enums.entry(name).or_insert_with(|| variants.iter().map(|name| (*name, None)).collect());
        if !known.iter().map(|(variant, _)| *variant).eq(variants.iter().copied()) {
            self.ambiguous.push(name);
        }
        let wanted = self.omitted.filter(|(owner, ..)| *owner == name);
        let wanted = wanted.and_then(|(_, variant, _)| known.iter().position(|(name, _)| *name == variant));
        let unseen = known.iter().position(|(_, held)| held.is_none());
        let simple = known.iter().position(|(_, held)| match held {
            Some(Held::Nothing) => true,
            Some(Held::One(shape)) => matches!(shape, Shape::Text | Shape::Float | Shape::Whole(_)),
            _ => false,
        });
        if let Some(chosen) = wanted.or(unseen) {
            return chosen;
        }
        if self.around.contains(&name) {
            return simple.unwrap_or(0);
        }
        // The content of a variant may have variants that were not seen.
        let turn = self.turns.entry(name).or_default();
        *turn += 1;
        *turn % known.len().max(1)
    }

    fn omits(&self, owner: &str, variant: &str, field: &str) -> bool {
        self.omitted == Some((owner, variant, field))
    }
}

/// Better knowledge of a shape takes the place of what was known.
fn improve(known: &mut Shape, seen: Shape) {
    if known.has_gaps() {
        *known = seen;
    }
}

struct Recorder<'r> {
    record: &'r mut ShapeRecord,
    to: &'r mut Shape,
}

macro_rules! scalars {
    ($($method:ident $visit:ident $value:expr, $shape:expr;)*) => {
        $(fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
            *self.to = $shape;
            visitor.$visit($value)
        })*
    };
}

impl<'de> Deserializer<'de> for Recorder<'_> {
    type Error = Trouble;

    scalars! {
        deserialize_bool visit_bool false, Shape::Bool;
        deserialize_i8 visit_i8 0, Shape::Whole(true);
        deserialize_i16 visit_i16 0, Shape::Whole(true);
        deserialize_i32 visit_i32 0, Shape::Whole(true);
        deserialize_i64 visit_i64 0, Shape::Whole(true);
        deserialize_u8 visit_u8 0, Shape::Whole(false);
        deserialize_u16 visit_u16 0, Shape::Whole(false);
        deserialize_u32 visit_u32 0, Shape::Whole(false);
        deserialize_u64 visit_u64 0, Shape::Whole(false);
        deserialize_f32 visit_f32 0.0, Shape::Float;
        deserialize_f64 visit_f64 0.0, Shape::Float;
        deserialize_str visit_str "", Shape::Text;
        deserialize_string visit_str "", Shape::Text;
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Trouble> {
        Err(Trouble::custom("a type that takes anything cannot be described"))
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        let mut inner = Shape::Unknown;
        let value = visitor.visit_some(Recorder { record: self.record, to: &mut inner })?;
        *self.to = Shape::Optional(Box::new(inner));
        Ok(value)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        let mut inner = vec![Shape::Unknown];
        let left = usize::from(self.record.depth < DEEPEST);
        let value = visitor.visit_seq(Items { record: self.record, seen: &mut inner, next: 0, left })?;
        *self.to = Shape::List(Box::new(inner.pop().unwrap_or_default()));
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Trouble> {
        let mut inner = vec![Shape::Unknown; len];
        let value = visitor.visit_seq(Items { record: self.record, seen: &mut inner, next: 0, left: len })?;
        *self.to = Shape::Tuple(inner);
        Ok(value)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Trouble> {
        let mut inner = Shape::Unknown;
        let value = visitor.visit_map(Entries { record: self.record, value: &mut inner, done: false })?;
        *self.to = Shape::Table(Box::new(inner));
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        self.record.begin_struct(name, fields);
        *self.to = Shape::Struct(name);
        self.record.depth += 1;
        let mut seen = Vec::new();
        let all = Fields { record: self.record, owner: (name, ""), names: fields, next: 0, seen: &mut seen };
        let value = visitor.visit_map(all)?;
        self.record.depth = self.record.depth.saturating_sub(1);
        let known = self.record.structs.entry(name).or_default();
        for (field, shape) in seen {
            if let Some((_, old)) = known.iter_mut().find(|(name, _)| *name == field) {
                improve(old, shape);
            }
        }
        Ok(value)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        let chosen = self.record.begin_enum(name, variants);
        *self.to = Shape::Enum(name);
        let variant =
            variants.get(chosen).copied().ok_or_else(|| Trouble::custom("an enum without variants"))?;
        // Seen from now on, so that an enum inside of itself goes on to the next variant.
        if let Some((_, held)) = self.record.enums.get_mut(name).and_then(|all| all.get_mut(chosen)) {
            held.get_or_insert(Held::Nothing);
        }
        if self.record.depth > 4 * DEEPEST {
            return Err(Trouble::custom("a type without an end"));
        }
        self.record.depth += 1;
        self.record.around.push(name);
        let value = visitor.visit_enum(Variant { record: self.record, owner: name, name: variant })?;
        self.record.around.pop();
        self.record.depth = self.record.depth.saturating_sub(1);
        Ok(value)
    }

    forward_to_deserialize_any! {
        i128 u128 char bytes byte_buf unit unit_struct tuple_struct identifier ignored_any
    }
}

struct Items<'r> {
    record: &'r mut ShapeRecord,
    seen: &'r mut Vec<Shape>,
    next: usize,
    left: usize,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Trouble;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Trouble> {
        if self.left == 0 {
            return Ok(None);
        }
        self.left -= 1;
        let to = self.seen.get_mut(self.next).ok_or_else(|| Trouble::custom("more than there is"))?;
        self.next += 1;
        seed.deserialize(Recorder { record: self.record, to }).map(Some)
    }
}

struct Entries<'r> {
    record: &'r mut ShapeRecord,
    value: &'r mut Shape,
    done: bool,
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Trouble;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Trouble> {
        if std::mem::replace(&mut self.done, true) {
            return Ok(None);
        }
        let mut key = Shape::Unknown;
        seed.deserialize(Recorder { record: self.record, to: &mut key }).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Trouble> {
        seed.deserialize(Recorder { record: self.record, to: self.value })
    }
}

struct Fields<'r> {
    record: &'r mut ShapeRecord,
    /// A struct and nothing, or an enum and its variant.
    owner: (&'static str, &'static str),
    names: &'static [&'static str],
    next: usize,
    seen: &'r mut Vec<(&'static str, Shape)>,
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Trouble;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Trouble> {
        let (owner, variant) = self.owner;
        while let Some(field) = self.names.get(self.next) {
            self.next += 1;
            if !self.record.omits(owner, variant, field) {
                return seed.deserialize(serde::de::value::StrDeserializer::<Trouble>::new(field)).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Trouble> {
        let field = self.next.checked_sub(1).and_then(|at| self.names.get(at)).copied();
        let mut shape = Shape::Unknown;
        let value = seed.deserialize(Recorder { record: self.record, to: &mut shape })?;
        self.seen.extend(field.map(|field| (field, shape)));
        Ok(value)
    }
}

struct Variant<'r> {
    record: &'r mut ShapeRecord,
    owner: &'static str,
    name: &'static str,
}

impl Variant<'_> {
    fn note(&mut self, held: Held) {
        let all = self.record.enums.get_mut(self.owner);
        let place = all.and_then(|all| all.iter_mut().find(|(name, _)| *name == self.name));
        if let Some((_, old)) = place
            && old.as_ref().is_none_or(|old| *old == Held::Nothing || old.has_gaps())
        {
            *old = Some(held);
        }
    }
}

impl<'de> EnumAccess<'de> for Variant<'_> {
    type Error = Trouble;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Trouble> {
        let name = serde::de::value::StrDeserializer::<Trouble>::new(self.name);
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_> {
    type Error = Trouble;

    fn unit_variant(mut self) -> Result<(), Trouble> {
        self.note(Held::Nothing);
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(mut self, seed: T) -> Result<T::Value, Trouble> {
        let mut shape = Shape::Unknown;
        let value = seed.deserialize(Recorder { record: self.record, to: &mut shape })?;
        self.note(Held::One(shape));
        Ok(value)
    }

    fn tuple_variant<V: Visitor<'de>>(mut self, len: usize, visitor: V) -> Result<V::Value, Trouble> {
        let mut inner = vec![Shape::Unknown; len];
        let value = visitor.visit_seq(Items { record: self.record, seen: &mut inner, next: 0, left: len })?;
        self.note(Held::Several(inner));
        Ok(value)
    }

    fn struct_variant<V: Visitor<'de>>(
        mut self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Trouble> {
        let mut seen = Vec::new();
        let owner = (self.owner, self.name);
        let value = visitor.visit_map(Fields {
            record: self.record,
            owner,
            names: fields,
            next: 0,
            seen: &mut seen,
        })?;
        self.note(Held::Fields(seen));
        Ok(value)
    }
}
