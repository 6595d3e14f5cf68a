package org.volunteerstation.registry.account.web;

import java.util.List;

import jakarta.validation.Valid;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.volunteerstation.platform.core.RegionScope;
import org.volunteerstation.platform.core.Slice;
import org.volunteerstation.platform.web.security.Operator;
import org.volunteerstation.platform.web.security.Reads;
import org.volunteerstation.registry.account.OwnPosts;
import org.volunteerstation.registry.account.Post;
import org.volunteerstation.registry.region.RegionDirectory;

/**
 * The posts of who calls. The token names the post that is acted in: after a switch it is
 * void, and a new one has to be fetched.
 */
@RestController
@RequestMapping("/api/v1/registry/own-posts")
class OwnPostController {

	private final OwnPosts posts;

	private final RegionDirectory directory;

	OwnPostController(OwnPosts posts, RegionDirectory directory) {
		this.posts = posts;
		this.directory = directory;
	}

	@Reads("registry")
	@GetMapping
	Slice<AccountViews.PostView> own(RegionScope scope, Operator operator) {
		return views(this.posts.of(operator.subject()));
	}

	@Reads("registry")
	@PutMapping("/active")
	Slice<AccountViews.PostView> act(@Valid @RequestBody AccountRequests.PostChoice choice, RegionScope scope,
			Operator operator) {
		return views(this.posts.act(operator.subject(), choice.postId()));
	}

	/**
	 * The person's own posts lie wherever they lie: each is named within its own region.
	 */
	private Slice<AccountViews.PostView> views(List<Post> posts) {
		return new Slice<>(posts.stream().map(this::view).toList(), null);
	}

	private AccountViews.PostView view(Post post) {
		return AccountViews.PostView.of(post,
				this.directory.names(List.of(post.region()), new RegionScope(post.region())));
	}

}
