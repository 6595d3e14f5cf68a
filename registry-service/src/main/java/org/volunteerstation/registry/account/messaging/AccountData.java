package org.volunteerstation.registry.account.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.volunteerstation.registry.account.Account;
import org.volunteerstation.registry.account.Post;

/**
 * The public state of an account ({@code contract/account.v1.schema.json}): posts, not
 * people.
 *
 * @param id identifier
 * @param regionCode the region of the post that it acts in
 * @param role the role of that post
 * @param state where it stands
 * @param posts all posts that are not over
 * @param changedAt when this state began
 */
record AccountData(String id, String regionCode, String role, String state, List<PostData> posts, Instant changedAt) {

	static AccountData of(Account account, Post acting) {
		return new AccountData(account.id(), acting.region().value(), acting.role().token(), account.state().name(),
				account.posts().stream().map(PostData::of).toList(), account.updatedAt());
	}

	/**
	 * A post.
	 *
	 * @param id identifier
	 * @param regionCode where
	 * @param role the role
	 * @param endsOn the last day
	 * @param unmasks whether personal data are seen in clear in it
	 * @param active whether the account acts in it
	 */
	record PostData(String id, String regionCode, String role, @Nullable LocalDate endsOn, boolean unmasks,
			boolean active) {

		static PostData of(Post post) {
			return new PostData(post.id(), post.region().value(), post.role().token(), post.endsOn(), post.unmasks(),
					post.active());
		}

	}

}
