package practice

import (
	"bytes"
	"time"
	"unicode/utf8"
)

// MaxJSON bounds one entry's JSON in bytes.
const MaxJSON = 512 << 10

// Decode reads one entry from JSON. What it knows it checks strictly; fields
// and kinds it does not know it keeps. Absent id and times are left zero for
// Complete to fill. The entry shares memory with a private copy of data.
func Decode(data []byte) (Entry, error) {
	if len(data) > MaxJSON {
		return Entry{}, ErrTooLong
	}
	if !utf8.Valid(data) {
		return Entry{}, ErrUTF8
	}
	e, err := decode(string(bytes.TrimSpace(data)))
	if err != nil {
		return Entry{}, err
	}
	if e.Recorded.IsZero() || e.ID == "" {
		// Complete will check it once it is whole.
		return e, nil
	}
	return e, e.Check()
}

// DecodeKept reads an entry that is already in the journal. It never refuses:
// what this version cannot read is kept as Unknown.
func DecodeKept(data []byte) Entry {
	if e, err := Decode(data); err == nil && e.ID != "" && !e.Recorded.IsZero() {
		return e
	}
	return Entry{Body: &Unknown{}, raw: string(data)}
}

func decode(s string) (Entry, error) {
	p := &parser{s: s}
	e := Entry{raw: s}
	body := -1 // where the body begins; read once the kind is known
	err := p.object(func(key string) (err error) {
		var t string
		switch key {
		case "id":
			t, err = p.str()
			e.ID = ID(t)
		case "kind":
			t, err = p.str()
			e.Kind = Kind(t)
		case "v":
			e.Version, err = p.integer()
		case "recorded":
			e.Recorded, err = p.instant()
		case "at":
			err = p.when(&e)
		case "day":
			if t, err = p.str(); err == nil {
				e.Day, err = ParseDay(t)
				e.dayKnown = true
			}
		case "about":
			t, err = p.str()
			e.About = ID(t)
		case "corrects":
			t, err = p.str()
			e.Corrects = ID(t)
		case "body":
			p.space()
			body = p.i
			return p.skip()
		default:
			return p.skip()
		}
		if err != nil {
			return fieldErr(key, err)
		}
		return nil
	})
	if err != nil {
		return e, err
	}
	if p.space(); p.i != len(s) {
		return e, ErrJSON
	}
	if e.Kind == "" {
		return e, fieldErr("kind", ErrMissing)
	}
	if e.At.IsZero() {
		e.At = e.Recorded
	}
	e.Body = newBody(e.Kind, e.Version)
	if body < 0 {
		return e, nil
	}
	p.i = body
	return e, p.object(func(key string) error {
		if err := e.Body.field(key, p); err != nil {
			return fieldErr(key, err)
		}
		return nil
	})
}

func newBody(k Kind, version int) Body {
	if version <= Version {
		switch k {
		case KindConnection:
			return &Connection{}
		case KindCheckIn:
			return &CheckIn{}
		case KindMoment:
			return &Moment{}
		case KindContact:
			return &Contact{}
		case KindSettings:
			return &Settings{}
		case KindDraft:
			return &Draft{}
		}
	}
	return &Unknown{k}
}

func (p *parser) instant() (time.Time, error) {
	s, err := p.str()
	if err != nil {
		return time.Time{}, err
	}
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return time.Time{}, ErrDate
	}
	return t.Truncate(time.Millisecond), nil
}

// when reads "at": an instant, or a day alone.
func (p *parser) when(e *Entry) error {
	from := p.i
	s, err := p.str()
	if err != nil {
		return err
	}
	if len(s) != len(time.DateOnly) {
		p.i = from
		e.At, err = p.instant()
		return err
	}
	d, err := ParseDay(s)
	if err != nil {
		return err
	}
	e.At, e.DayOnly = d.Noon(time.UTC), true
	return nil
}

// Encode writes the entry as one line of JSON. An entry that was decoded is
// given back byte for byte.
func Encode(e Entry) []byte {
	if e.raw != "" {
		return []byte(e.raw)
	}
	w := &encoder{b: make([]byte, 0, 512)}
	w.open()
	w.str("id", string(e.ID))
	w.str("kind", string(e.Kind))
	w.num("v", e.Version)
	w.time("recorded", e.Recorded)
	if e.DayOnly {
		w.str("at", civil(e.At).String())
	} else if !e.At.Equal(e.Recorded) {
		w.time("at", e.At)
	}
	w.str("day", e.Day.String())
	w.str("about", string(e.About))
	w.str("corrects", string(e.Corrects))
	w.key("body")
	w.open()
	e.Body.encode(w)
	w.close('}')
	w.close('}')
	return w.b
}
