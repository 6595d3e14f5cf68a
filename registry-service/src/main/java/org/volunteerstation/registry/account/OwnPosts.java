package org.volunteerstation.registry.account;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The posts of the person who calls. */
@Service
@Transactional
public class OwnPosts {

	private final Accounts accounts;

	private final AccountExpiry expiry;

	private final AccountRecords records;

	private final Clock clock;

	public OwnPosts(Accounts accounts, AccountExpiry expiry, AccountRecords records, Clock clock) {
		this.accounts = accounts;
		this.expiry = expiry;
		this.records = records;
		this.clock = clock;
	}

	/**
	 * The own posts.
	 * @param subject who calls
	 * @return the posts; none when no official opened the account
	 */
	@Transactional(readOnly = true)
	public List<Post> of(String subject) {
		return this.accounts.findOwn(subject)
			.map((account) -> account.on(this.expiry.today()))
			.map(Account::posts)
			.orElse(List.of());
	}

	/**
	 * Acts in another post from now on; the tokens of before are void as soon as Keycloak
	 * issues those of the new post.
	 * @param subject who calls
	 * @param postId the post
	 * @return the posts
	 */
	public List<Post> act(String subject, String postId) {
		Account account = this.accounts.lockOwn(subject)
			.map(this.expiry::settle)
			.orElseThrow(AccountRefusal.PostNotFound::new);
		Post post = account.post(postId);
		if (post.active()) {
			return account.posts();
		}
		Account acting = account.acting(post, this.clock);
		this.accounts.saveOwn(acting);
		this.records.turned(AccountEvents.Step.SWITCHED, new AccountRecords.Turn(account, acting), List.of(), true);
		return acting.posts();
	}

}
