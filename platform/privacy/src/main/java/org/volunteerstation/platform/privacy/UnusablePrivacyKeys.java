package org.volunteerstation.platform.privacy;

/**
 * Keys are missing or wrong: the process must not start. Says which and why in one
 * sentence, never what they are.
 */
public final class UnusablePrivacyKeys extends RuntimeException {

	UnusablePrivacyKeys(String sentence) {
		super(sentence, null, false, false);
	}

}
