package org.volunteerstation.registry.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.volunteerstation.registry.region.RegionDirectory;

/** The posts of the person who calls, and those that are over by their last day. */
@Service
@Transactional
public class OwnPosts {

	/** Accounts in one run at most. */
	private static final int MOST = 200;

	private final Accounts accounts;

	private final AccountRecords records;

	private final Clock clock;

	public OwnPosts(Accounts accounts, AccountRecords records, Clock clock) {
		this.accounts = accounts;
		this.records = records;
		this.clock = clock;
	}

	/**
	 * The own posts.
	 * @param subject who calls
	 * @return the posts; none when no official opened the account
	 */
	public List<Post> of(String subject) {
		return this.accounts.lockOwn(subject).map(Account::posts).orElse(List.of());
	}

	/**
	 * Acts in another post from now on; the tokens of before are void.
	 * @param subject who calls
	 * @param postId the post
	 * @return the posts
	 */
	public List<Post> act(String subject, String postId) {
		Account account = this.accounts.lockOwn(subject).orElseThrow(AccountRefusal.PostNotFound::new);
		Post post = account.post(postId);
		if (post.active()) {
			return account.posts();
		}
		Account acting = account.acting(post, this.clock);
		this.accounts.saveOwn(acting);
		this.records.happened(AccountEvents.Step.SWITCHED, acting, true);
		return acting.posts();
	}

	/**
	 * Ends the posts whose last day is over, and with its last post the account.
	 * @return how many posts were ended
	 */
	public int endOver() {
		LocalDate today = LocalDate.now(this.clock.withZone(RegionDirectory.ZONE));
		int ended = 0;
		for (String id : this.accounts.withPostsOver(today, MOST)) {
			Account account = this.accounts.lockById(id).orElseThrow(AccountRefusal.NotFound::new);
			for (Post post : account.posts()) {
				if (account.state() != AccountState.ENDED && post.isOver(today)) {
					account = end(account, post);
					ended++;
				}
			}
		}
		return ended;
	}

	private Account end(Account account, Post post) {
		boolean last = account.posts().size() == 1;
		Account after = last ? account.ended(this.clock) : account.withoutPost(post, this.clock);
		this.accounts.saveOwn(after);
		this.records.happened(last ? AccountEvents.Step.ENDED : AccountEvents.Step.POST_ENDED, after, post.active());
		return after;
	}

}
