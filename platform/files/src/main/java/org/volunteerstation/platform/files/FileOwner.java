package org.volunteerstation.platform.files;

import java.util.Map;

import org.volunteerstation.platform.core.RegionCode;
import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.web.security.Operator;

/**
 * What a feature tells of its things that have files. A service has one bean for each
 * type of owner.
 */
public interface FileOwner {

	/**
	 * The type of owner.
	 * @return small letters and hyphens, for example {@code station}
	 */
	String type();

	/**
	 * What files are for.
	 * @return purposes, in capital letters, with what each may hold
	 */
	Map<String, FileKind> purposes();

	/**
	 * Finds one owner for somebody.
	 * @param id its identifier, as somebody sent it
	 * @param scope what the caller may see
	 * @param operator who calls
	 * @param write whether files are to be added or deleted
	 * @return the region it belongs to
	 * @throws org.volunteerstation.platform.core.Refusal of kind NOT_FOUND when there is
	 * none within the scope, of another kind when nothing may be written
	 */
	RegionCode check(String id, RegionScope scope, Operator operator, boolean write);

	/**
	 * Lets a file be deleted, or says what still needs it. Comes in the transaction that
	 * deletes it, so that nobody begins to need it meanwhile. A service whose things name
	 * no files has nothing to do.
	 * @param id the owner's identifier
	 * @param file identifier of the file
	 * @param scope what the caller may write
	 */
	default void release(String id, String file, RegionScope scope) {
	}

	/**
	 * Keeps what lies in a region from moving to another until the transaction ends. A
	 * service whose things never move has nothing to do.
	 * @param region the region that an owner belongs to
	 * @param scope what the caller may see
	 */
	default void hold(RegionCode region, RegionScope scope) {
	}

}
