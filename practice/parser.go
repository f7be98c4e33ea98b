package practice

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// maxDepth is how deeply foreign JSON may nest; entries need three levels.
const maxDepth = 32

// parser reads JSON strictly: no duplicate key, no damaged text, no deep
// nesting, nothing after the value. It exists beside encoding/json because the
// journal decodes every entry at each unlock, and because encoding/json mends
// what should be refused (damaged UTF-8, repeated keys, keys in other case).
type parser struct {
	s     string
	i     int
	depth int
}

func (p *parser) space() {
	for p.i < len(p.s) {
		switch p.s[p.i] {
		case ' ', '\t', '\n', '\r':
			p.i++
		default:
			return
		}
	}
}

// take consumes c if it comes next.
func (p *parser) take(c byte) bool {
	p.space()
	if p.i < len(p.s) && p.s[p.i] == c {
		p.i++
		return true
	}
	return false
}

// object calls field for every key with the parser standing at its value, which
// field must consume.
func (p *parser) object(field func(key string) error) error {
	if !p.take('{') {
		return ErrJSON
	}
	if p.depth++; p.depth > maxDepth {
		return ErrTooDeep
	}
	defer func() { p.depth-- }()
	if p.take('}') {
		return nil
	}
	var first [24]string
	seen := first[:0]
	for {
		key, err := p.str()
		if err != nil {
			return err
		}
		for _, k := range seen {
			if k == key {
				return ErrJSON
			}
		}
		if len(seen) == 256 {
			return ErrJSON
		}
		seen = append(seen, key)
		if !p.take(':') {
			return ErrJSON
		}
		if err := field(key); err != nil {
			return err
		}
		if p.take(',') {
			continue
		}
		if p.take('}') {
			return nil
		}
		return ErrJSON
	}
}

// array calls each with the parser standing at every element.
func (p *parser) array(each func() error) error {
	if !p.take('[') {
		return ErrJSON
	}
	if p.depth++; p.depth > maxDepth {
		return ErrTooDeep
	}
	defer func() { p.depth-- }()
	if p.take(']') {
		return nil
	}
	for {
		if err := each(); err != nil {
			return err
		}
		if p.take(',') {
			continue
		}
		if p.take(']') {
			return nil
		}
		return ErrJSON
	}
}

// str reads a string; without escapes it shares the memory of the input.
func (p *parser) str() (string, error) {
	if !p.take('"') {
		return "", ErrJSON
	}
	start := p.i
	for p.i < len(p.s) {
		switch c := p.s[p.i]; {
		case c == '"':
			s := p.s[start:p.i]
			p.i++
			return s, nil
		case c == '\\':
			return p.escaped(start)
		case c < 0x20:
			return "", ErrJSON
		}
		p.i++
	}
	return "", ErrJSON
}

func (p *parser) escaped(start int) (string, error) {
	b := []byte(p.s[start:p.i])
	for p.i < len(p.s) {
		c := p.s[p.i]
		p.i++
		switch {
		case c == '"':
			return string(b), nil
		case c < 0x20:
			return "", ErrJSON
		case c != '\\':
			b = append(b, c)
			continue
		}
		if p.i == len(p.s) {
			return "", ErrJSON
		}
		c = p.s[p.i]
		p.i++
		switch c {
		case '"', '\\', '/':
			b = append(b, c)
		case 'b':
			b = append(b, '\b')
		case 'f':
			b = append(b, '\f')
		case 'n':
			b = append(b, '\n')
		case 'r':
			b = append(b, '\r')
		case 't':
			b = append(b, '\t')
		case 'u':
			r, err := p.rune()
			if err != nil {
				return "", err
			}
			b = utf8.AppendRune(b, r)
		default:
			return "", ErrJSON
		}
	}
	return "", ErrJSON
}

// rune reads the digits after \u, and a second half where the first asks for it.
func (p *parser) rune() (rune, error) {
	r, err := p.hex4()
	if err != nil || !utf16.IsSurrogate(r) {
		return r, err
	}
	if p.i+2 > len(p.s) || p.s[p.i:p.i+2] != `\u` {
		return 0, ErrUTF8
	}
	p.i += 2
	low, err := p.hex4()
	if err != nil {
		return 0, err
	}
	if r = utf16.DecodeRune(r, low); r == utf8.RuneError {
		return 0, ErrUTF8
	}
	return r, nil
}

func (p *parser) hex4() (rune, error) {
	if p.i+4 > len(p.s) {
		return 0, ErrJSON
	}
	n, err := strconv.ParseUint(p.s[p.i:p.i+4], 16, 16)
	if err != nil {
		return 0, ErrJSON
	}
	p.i += 4
	return rune(n), nil
}

// number reads a JSON number as text.
func (p *parser) number() (string, error) {
	p.space()
	start := p.i
	if p.i < len(p.s) && p.s[p.i] == '-' {
		p.i++
	}
	digits := func() bool {
		from := p.i
		for p.i < len(p.s) && p.s[p.i] >= '0' && p.s[p.i] <= '9' {
			p.i++
		}
		return p.i > from
	}
	whole := p.i
	if !digits() || (p.s[whole] == '0' && p.i > whole+1) {
		return "", ErrJSON
	}
	if p.i < len(p.s) && p.s[p.i] == '.' {
		p.i++
		if !digits() {
			return "", ErrJSON
		}
	}
	if p.i < len(p.s) && (p.s[p.i] == 'e' || p.s[p.i] == 'E') {
		p.i++
		if p.i < len(p.s) && (p.s[p.i] == '+' || p.s[p.i] == '-') {
			p.i++
		}
		if !digits() {
			return "", ErrJSON
		}
	}
	return p.s[start:p.i], nil
}

// integer reads a whole number within int32.
func (p *parser) integer() (int, error) {
	s, err := p.number()
	if err != nil {
		return 0, err
	}
	n, err := strconv.ParseInt(s, 10, 32)
	if err != nil {
		return 0, ErrRange
	}
	return int(n), nil
}

func (p *parser) boolean() (bool, error) {
	switch {
	case p.word("true"):
		return true, nil
	case p.word("false"):
		return false, nil
	}
	return false, ErrJSON
}

func (p *parser) word(w string) bool {
	p.space()
	if len(p.s)-p.i >= len(w) && p.s[p.i:p.i+len(w)] == w {
		p.i += len(w)
		return true
	}
	return false
}

// skip consumes a value of any shape.
func (p *parser) skip() error {
	p.space()
	if p.i == len(p.s) {
		return ErrJSON
	}
	switch p.s[p.i] {
	case '{':
		return p.object(func(string) error { return p.skip() })
	case '[':
		return p.array(p.skip)
	case '"':
		_, err := p.str()
		return err
	case 't', 'f':
		_, err := p.boolean()
		return err
	case 'n':
		if p.word("null") {
			return nil
		}
		return ErrJSON
	}
	_, err := p.number()
	return err
}
