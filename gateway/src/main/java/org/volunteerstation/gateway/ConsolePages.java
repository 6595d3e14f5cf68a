package org.volunteerstation.gateway;

import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/**
 * Serves the console: files with a hash in their name for ever and compressed as they
 * were built, the page itself never from a cache, so that a new version is seen at once.
 */
@Configuration(proxyBeanMethods = false)
class ConsolePages implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/assets/**")
			.addResourceLocations("classpath:/console/assets/")
			.setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable())
			.resourceChain(true)
			.addResolver(new EncodedResourceResolver());
		registry.addResourceHandler("/api/docs/ui/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/swagger-ui/")
			.resourceChain(true);
		registry.addResourceHandler("/index.html", "/favicon.svg")
			.addResourceLocations("classpath:/console/")
			.setCacheControl(CacheControl.noCache());
	}

	@Override
	public void addViewControllers(ViewControllerRegistry registry) {
		for (String page : new String[] { "/", "/stations", "/stations/**", "/m", "/m/**", "/about", "/no-region",
				"/unreachable" }) {
			registry.addViewController(page).setViewName("forward:/index.html");
		}
	}

}
