package practice

// How each kind's body is read and written, field by field. docs/entries.md is
// the list of these fields for people.

func (c *Connection) field(name string, p *parser) (err error) {
	switch name {
	case "name":
		c.Name, err = p.str()
	case "form":
		c.Form, err = text[Form](p)
	case "since":
		c.Since, err = p.str()
	case "past":
		c.Past, err = p.boolean()
	default:
		err = p.skip()
	}
	return err
}

func (c *Connection) encode(w *encoder) {
	w.str("name", c.Name)
	w.str("form", string(c.Form))
	w.str("since", c.Since)
	w.flag("past", c.Past)
}

func (c *CheckIn) field(name string, p *parser) (err error) {
	switch name {
	case "answers":
		return p.object(func(key string) error {
			i, ok := ParseItem(key)
			if !ok {
				return p.skip()
			}
			a, err := p.answer()
			c.Answers[i] = a
			return err
		})
	case "pair":
		c.Pair, err = text[Pair](p)
	case "words":
		c.Words, err = p.str()
	case "accept":
		c.Accept, err = p.str()
	case "settled":
		c.Settled, err = p.integer()
	case "again":
		return p.object(func(key string) error {
			i, ok := ParseItem(key)
			if !ok || c.Again.Answer.IsSet() {
				return p.skip()
			}
			a, err := p.answer()
			c.Again = Again{i, a}
			return err
		})
	default:
		err = p.skip()
	}
	return err
}

func (c *CheckIn) encode(w *encoder) {
	if c.Answers.Count() > 0 {
		w.key("answers")
		w.open()
		for i, a := range c.Answers {
			w.answer(Item(i).String(), a)
		}
		w.close('}')
	}
	w.str("pair", string(c.Pair))
	w.str("words", c.Words)
	w.str("accept", c.Accept)
	if c.Settled > 0 {
		w.num("settled", c.Settled)
	}
	if c.Again.Answer.IsSet() {
		w.key("again")
		w.open()
		w.answer(c.Again.Item.String(), c.Again.Answer)
		w.close('}')
	}
}

func (m *Moment) field(name string, p *parser) (err error) {
	switch name {
	case "words":
		m.Words, err = p.str()
	case "warmth":
		m.Warmth, err = p.answer()
	case "burn":
		m.Burn, err = p.answer()
	case "energy":
		m.Energy, err = p.answer()
	case "reached":
		m.Reached, err = text[Who](p)
	case "they":
		m.They, err = p.str()
	case "deeds":
		return p.array(func() error {
			d, err := text[Deed](p)
			m.Deeds = append(m.Deeds, d)
			return err
		})
	case "sacrifice":
		m.Sacrifice, err = p.str()
	case "beautiful":
		m.Beautiful, err = p.str()
	case "fear":
		m.Fear, err = text[Fear](p)
	default:
		err = p.skip()
	}
	return err
}

func (m *Moment) encode(w *encoder) {
	w.str("words", m.Words)
	w.answer("warmth", m.Warmth)
	w.answer("burn", m.Burn)
	w.answer("energy", m.Energy)
	w.str("reached", string(m.Reached))
	w.str("they", m.They)
	if len(m.Deeds) > 0 {
		w.key("deeds")
		w.begin('[')
		for _, d := range m.Deeds {
			w.comma()
			w.quote(string(d))
		}
		w.close(']')
	}
	w.str("sacrifice", m.Sacrifice)
	w.str("beautiful", m.Beautiful)
	w.str("fear", string(m.Fear))
}

func (c *Contact) field(name string, p *parser) (err error) {
	if name != "reached" {
		return p.skip()
	}
	c.Reached, err = text[Who](p)
	return err
}

func (c *Contact) encode(w *encoder) { w.str("reached", string(c.Reached)) }

func (s *Settings) field(name string, p *parser) (err error) {
	switch name {
	case "endofday":
		if s.EndOfDay, err = p.integer(); err == nil {
			s.EndOfDay++
		}
	case "idlelock":
		s.IdleLock, err = p.integer()
	case "hiddenlock":
		s.HiddenLock, err = p.integer()
	case "reask":
		s.Reask, err = text[Choice](p)
	default:
		err = p.skip()
	}
	return err
}

func (s *Settings) encode(w *encoder) {
	if s.EndOfDay > 0 {
		w.num("endofday", s.EndOfDay-1)
	}
	if s.IdleLock > 0 {
		w.num("idlelock", s.IdleLock)
	}
	if s.HiddenLock > 0 {
		w.num("hiddenlock", s.HiddenLock)
	}
	w.str("reask", string(s.Reask))
}

func (d *Draft) field(name string, p *parser) (err error) {
	switch name {
	case "form":
		d.Form, err = p.str()
	case "fields":
		return p.array(func() error {
			var f DraftField
			err := p.object(func(key string) (err error) {
				switch key {
				case "name":
					f.Name, err = p.str()
				case "value":
					f.Value, err = p.str()
				default:
					err = p.skip()
				}
				return err
			})
			d.Fields = append(d.Fields, f)
			return err
		})
	default:
		err = p.skip()
	}
	return err
}

func (d *Draft) encode(w *encoder) {
	w.str("form", d.Form)
	w.key("fields")
	w.begin('[')
	for _, f := range d.Fields {
		w.comma()
		w.open()
		w.str("name", f.Name)
		w.str("value", f.Value)
		w.close('}')
	}
	w.close(']')
}

func (*Unknown) field(_ string, p *parser) error { return p.skip() }
func (*Unknown) encode(*encoder)                 {}

func text[T ~string](p *parser) (T, error) {
	s, err := p.str()
	return T(s), err
}

// answer reads a whole number from 0 to 100, or "unsure".
func (p *parser) answer() (Answer, error) {
	p.space()
	if p.i < len(p.s) && p.s[p.i] == '"' {
		if s, err := p.str(); err != nil || s != "unsure" {
			return 0, ErrRange
		}
		return Unsure, nil
	}
	n, err := p.integer()
	if err != nil {
		return 0, err
	}
	a, ok := Scale(n)
	if !ok {
		return 0, ErrRange
	}
	return a, nil
}
