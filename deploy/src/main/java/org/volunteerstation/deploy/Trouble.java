package org.volunteerstation.deploy;

/** Something that the person who runs the launcher can put right, said plainly. */
final class Trouble extends RuntimeException {

	Trouble(String chinese, String english) {
		super(chinese + " / " + english);
	}

}
