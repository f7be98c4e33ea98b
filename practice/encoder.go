package practice

import (
	"strconv"
	"time"
)

// encoder appends JSON. Empty text, unset answers and false are left out: an
// absent field and an empty one mean the same everywhere in this format.
type encoder struct{ b []byte }

func (w *encoder) begin(c byte) { w.b = append(w.b, c) }
func (w *encoder) open()        { w.begin('{') }
func (w *encoder) close(c byte) { w.b = append(w.b, c) }

func (w *encoder) comma() {
	if c := w.b[len(w.b)-1]; c != '{' && c != '[' {
		w.b = append(w.b, ',')
	}
}

func (w *encoder) key(k string) {
	w.comma()
	w.quote(k)
	w.b = append(w.b, ':')
}

func (w *encoder) str(k, v string) {
	if v != "" {
		w.key(k)
		w.quote(v)
	}
}

func (w *encoder) num(k string, n int) {
	w.key(k)
	w.b = strconv.AppendInt(w.b, int64(n), 10)
}

func (w *encoder) flag(k string, v bool) {
	if v {
		w.key(k)
		w.b = append(w.b, "true"...)
	}
}

func (w *encoder) answer(k string, a Answer) {
	if v, ok := a.Value(); ok {
		w.num(k, v)
	} else if a == Unsure {
		w.str(k, "unsure")
	}
}

func (w *encoder) time(k string, t time.Time) {
	w.key(k)
	w.b = append(w.b, '"')
	w.b = t.AppendFormat(w.b, "2006-01-02T15:04:05.000Z07:00")
	w.b = append(w.b, '"')
}

func (w *encoder) quote(s string) {
	const hex = "0123456789abcdef"
	w.b = append(w.b, '"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			w.b = append(w.b, '\\', c)
		case c == '\n':
			w.b = append(w.b, '\\', 'n')
		case c < 0x20 || c == 0x7f:
			w.b = append(w.b, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
		default:
			w.b = append(w.b, c)
		}
	}
	w.b = append(w.b, '"')
}
