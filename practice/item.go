package practice

// Item names one question answered on a scale from 0 to 100. Its text lives in
// the catalogue; its name is part of the file format. New items go at the end.
type Item uint8

const (
	Stirred   Item = iota // how activated while answering: 0 calm, 100 very
	Peace                 // love and peace one would want for someone dear
	Choosing              // 0 holding on for fear of being alone, 100 choosing them
	Self                  // how much of what they give one could give oneself
	Ease                  // liking who one is around them
	Mood                  // 0 low, 100 good
	Hope                  // the shift: "I hope they choose me"
	Choose                // the shift: "I am asking whether I choose them"
	Warmth                // warm and burn, since last time
	Burn                  // warm and burn, since last time
	Torn                  // how torn one feels
	Light                 // 0 heavy, 100 light
	Love                  // giving: "I feel love for them"
	Need                  // giving: "I need it returned"
	Attention             // how much attention went to them rather than one's own life
	Energy                // 0 drained, 100 full
	NumItems  = int(iota)
)

var itemNames = [NumItems]string{
	"stirred", "peace", "choosing", "self", "ease", "mood",
	"hope", "choose", "warmth", "burn", "torn", "light",
	"love", "need", "attention", "energy",
}

// String is the item's name in the file format.
func (i Item) String() string {
	if int(i) < NumItems {
		return itemNames[i]
	}
	return "unknown"
}

// ParseItem finds an item by its name in the file format.
func ParseItem(name string) (Item, bool) {
	for i, n := range itemNames {
		if n == name {
			return Item(i), true
		}
	}
	return 0, false
}

// Questions are the four that every check-in asks.
var Questions = [4]Item{Peace, Choosing, Self, Ease}

// Pair names one of the five pairs of which a check-in asks at most one.
type Pair string

const (
	NoPair   Pair = ""
	Shift    Pair = "shift"
	WarmBurn Pair = "warmburn"
	TornPair Pair = "torn"
	Giving   Pair = "giving"
	Energies Pair = "energy"
)

// Pairs lists the rotating pairs in the order in which they take turns.
var Pairs = [5]Pair{Shift, WarmBurn, TornPair, Giving, Energies}

// Items are the two questions of the pair; ok is false for an unknown pair.
func (p Pair) Items() (items [2]Item, ok bool) {
	switch p {
	case Shift:
		return [2]Item{Hope, Choose}, true
	case WarmBurn:
		return [2]Item{Warmth, Burn}, true
	case TornPair:
		return [2]Item{Torn, Light}, true
	case Giving:
		return [2]Item{Love, Need}, true
	case Energies:
		return [2]Item{Attention, Energy}, true
	}
	return items, false
}

// Answer is one answer on a scale from 0 to 100. The zero Answer is "not
// answered", which is different from "not sure" and from 0.
type Answer uint8

// Unsure is the answer "not sure".
const Unsure Answer = 255

// Scale makes an answer of v, which must lie within 0..100; ok tells.
func Scale(v int) (a Answer, ok bool) {
	if v < 0 || v > 100 {
		return 0, false
	}
	return Answer(v + 1), true
}

// Value is the answer as a number from 0 to 100; ok is false where there is
// none (not answered, or not sure).
func (a Answer) Value() (v int, ok bool) {
	if a == 0 || a > 101 {
		return 0, false
	}
	return int(a) - 1, true
}

// IsSet tells whether the person answered at all, "not sure" included.
func (a Answer) IsSet() bool { return a != 0 }

// Answers holds one answer per item.
type Answers [NumItems]Answer

// Count is the number of items with a value or "not sure".
func (a *Answers) Count() (n int) {
	for _, x := range a {
		if x.IsSet() {
			n++
		}
	}
	return n
}
