package org.volunteerstation.sound.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.volunteerstation.platform.privacy.PersonalKind;
import org.volunteerstation.platform.privacy.PersonalText;

/** Shows a mask, and in the log not even that. */
class SoundPerson {

	private static final Logger logger = LoggerFactory.getLogger(SoundPerson.class);

	String view(PersonalText name) {
		logger.info("Viewed {}", name);
		return PersonalKind.NAME.mask(name);
	}

	String clear(PersonalText name) {
		return name.plain();
	}

}
