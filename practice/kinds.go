package practice

import "unicode/utf8"

// Bounds on text, in characters. They keep "a few words" a few words and an
// entry inside a handful of cells; nobody's sentence is cut, it is refused
// with ErrTooLong and stays where it was typed.
const (
	MaxName  = 80
	MaxLine  = 500
	MaxWords = 8000
)

// Form is what the person calls the connection.
type Form string

const (
	Relationship  Form = "relationship"
	Situationship Form = "situationship"
	Complicated   Form = "complicated"
)

// Connection is somebody the person is thinking about.
type Connection struct {
	Name  string // nickname or initial
	Form  Form
	Since string // roughly: 2024, 2024-05 or 2024-05-17; or ""
	Past  bool   // set aside: kept, no longer asked about
}

// CheckIn is the four questions, how stirred, mood, perhaps one pair, and a few
// words.
type CheckIn struct {
	Answers Answers
	Pair    Pair   // the rotating pair that was asked
	Words   string // what happened, what is needed, or one next step
	Accept  string // one sentence to let stand today
	Settled int    // seconds of settling before the first question
	Again   Again  // one answer asked a second time at the end
}

// Again is an answer asked again within the same check-in; it measures this
// person's own answering noise.
type Again struct {
	Item   Item
	Answer Answer
}

// Who says which side reached out.
type Who string

const (
	WhoNobody Who = ""
	WhoMe     Who = "me"
	WhoThem   Who = "them"
	WhoBoth   Who = "both"
)

// Deed is one thing the person did in a moment.
type Deed string

// Deeds lists what the person may say they did.
var Deeds = []Deed{"asked", "chased", "checked", "tested", "fixed", "gaveway", "held", "nothing"}

// Fear says whether fear was in a moment.
type Fear string

const (
	FearUnsaid Fear = ""
	FearNo     Fear = "no"
	FearUnsure Fear = "unsure"
	FearYes    Fear = "yes"
)

// Moment is something that happened.
type Moment struct {
	Words     string
	Warmth    Answer
	Burn      Answer
	Energy    Answer // 0 drained, 100 full
	Reached   Who
	They      string // what they did
	Deeds     []Deed // what I did
	Sacrifice string // as a fact
	Beautiful string // kept as it is
	Fear      Fear
}

// Contact notes that the two were in touch.
type Contact struct{ Reached Who }

// Settings are the person's choices. A zero field means "as it was"; the State
// folds them field by field, the later winning.
type Settings struct {
	EndOfDay   int // minutes after midnight + 1, 1..720; see State.EndOfDay
	IdleLock   int // seconds without a touch until the journal locks
	HiddenLock int // seconds out of sight until the journal locks
	Reask      Choice
}

// Choice is a yes or no that may not have been given yet.
type Choice string

const (
	Unchosen Choice = ""
	Yes      Choice = "yes"
	No       Choice = "no"
)

// Draft is a form that was open when the journal locked, so that nothing typed
// is lost. It is shredded as soon as it is taken up again or let go.
type Draft struct {
	Form   string // which page it belongs to
	Fields []DraftField
}

// DraftField is one form field as it stood.
type DraftField struct{ Name, Value string }

// Unknown is an entry of a kind or version this program does not know. It is
// kept and carried along untouched.
type Unknown struct{ k Kind }

func (*Connection) kind() Kind { return KindConnection }
func (*CheckIn) kind() Kind    { return KindCheckIn }
func (*Moment) kind() Kind     { return KindMoment }
func (*Contact) kind() Kind    { return KindContact }
func (*Settings) kind() Kind   { return KindSettings }
func (*Draft) kind() Kind      { return KindDraft }
func (u *Unknown) kind() Kind  { return u.k }

func (c *Connection) Texts() []string { return []string{c.Name} }
func (c *CheckIn) Texts() []string    { return []string{c.Words, c.Accept} }
func (m *Moment) Texts() []string {
	return []string{m.Words, m.They, m.Sacrifice, m.Beautiful}
}
func (*Contact) Texts() []string  { return nil }
func (*Settings) Texts() []string { return nil }
func (*Draft) Texts() []string    { return nil }
func (*Unknown) Texts() []string  { return nil }

func (c *Connection) check(r *refusals) {
	if c.Name == "" {
		r.add("name", ErrMissing)
	}
	r.text("name", c.Name, MaxName)
	oneOf(r, "form", c.Form, Relationship, Situationship, Complicated)
	r.since(c.Since)
}

func (c *CheckIn) check(r *refusals) {
	r.answers(&c.Answers)
	if _, ok := c.Pair.Items(); !ok && c.Pair != NoPair {
		r.add("pair", ErrChoice)
	}
	r.text("words", c.Words, MaxWords)
	r.text("accept", c.Accept, MaxLine)
	if c.Settled < 0 || c.Settled > 3600 {
		r.add("settled", ErrRange)
	}
	r.answer("again", c.Again.Answer)
	if int(c.Again.Item) >= NumItems {
		r.add("again", ErrChoice)
	}
}

func (m *Moment) check(r *refusals) {
	r.answer("warmth", m.Warmth)
	r.answer("burn", m.Burn)
	r.answer("energy", m.Energy)
	oneOf(r, "reached", m.Reached, WhoNobody, WhoMe, WhoThem, WhoBoth)
	oneOf(r, "fear", m.Fear, FearUnsaid, FearNo, FearUnsure, FearYes)
	seen := map[Deed]bool{}
	for _, d := range m.Deeds {
		oneOf(r, "deeds", d, Deeds...)
		if seen[d] {
			r.add("deeds", ErrDuplicate)
		}
		seen[d] = true
	}
	r.text("words", m.Words, MaxWords)
	r.text("they", m.They, MaxWords)
	r.text("sacrifice", m.Sacrifice, MaxLine)
	r.text("beautiful", m.Beautiful, MaxWords)
}

func (c *Contact) check(r *refusals) {
	oneOf(r, "reached", c.Reached, WhoNobody, WhoMe, WhoThem, WhoBoth)
}

func (s *Settings) check(r *refusals) {
	if s.EndOfDay < 0 || s.EndOfDay > 720 {
		r.add("endofday", ErrRange)
	}
	if s.IdleLock < 0 || s.IdleLock > 24*3600 {
		r.add("idlelock", ErrRange)
	}
	if s.HiddenLock < 0 || s.HiddenLock > 24*3600 {
		r.add("hiddenlock", ErrRange)
	}
	oneOf(r, "reask", s.Reask, Unchosen, Yes, No)
}

func (d *Draft) check(r *refusals) {
	r.text("form", d.Form, MaxLine)
	for _, f := range d.Fields {
		r.text("fields", f.Name, MaxLine)
		// A draft is kept whatever its length: the form will say what is too long.
		if !utf8.ValidString(f.Value) {
			r.add("fields", ErrUTF8)
		}
	}
}

func (*Unknown) check(*refusals) {}

func (r *refusals) text(field, s string, max int) {
	switch {
	case !utf8.ValidString(s):
		r.add(field, ErrUTF8)
	case len(s) > max && utf8.RuneCountInString(s) > max:
		r.add(field, ErrTooLong)
	}
}

func (r *refusals) answer(field string, a Answer) {
	if a > 101 && a != Unsure {
		r.add(field, ErrRange)
	}
}

func (r *refusals) answers(as *Answers) {
	for i, a := range as {
		r.answer(Item(i).String(), a)
	}
}

func (r *refusals) since(s string) {
	if s == "" {
		return
	}
	switch len(s) {
	case 4:
		s += "-01-01"
	case 7:
		s += "-01"
	}
	if _, err := ParseDay(s); err != nil {
		r.add("since", ErrDate)
	}
}

func oneOf[T comparable](r *refusals, field string, v T, choices ...T) {
	for _, c := range choices {
		if v == c {
			return
		}
	}
	r.add(field, ErrChoice)
}
